package it.atlante.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Gives answers a weak ETag (a strong one would forbid gzip, RFC 9110 section 8.8.1) and answers 304 to who has the same answer already.
 * HEAD gets the headers of GET.
 */
class EntityTags extends ShallowEtagHeaderFilter {

    EntityTags() {
        setWriteWeakETag(true);
    }

    @Override
    protected boolean isEligibleForEtag(
            HttpServletRequest request, HttpServletResponse response, int status, InputStream body) {
        boolean reads = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        return reads && !response.isCommitted() && status == HttpServletResponse.SC_OK;
    }
}
