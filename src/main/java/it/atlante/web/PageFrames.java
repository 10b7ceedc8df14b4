package it.atlante.web;

import it.atlante.access.Viewer;
import it.atlante.access.Viewers;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its {@link PageFrame}. */
@ControllerAdvice(annotations = Controller.class)
class PageFrames {

    private final Viewers viewers;
    private final PageSettings settings;
    private final BaseMap baseMap;
    private final FirstLoad firstLoad;

    PageFrames(Viewers viewers, PageSettings settings, BaseMap baseMap, FirstLoad firstLoad) {
        this.viewers = viewers;
        this.settings = settings;
        this.baseMap = baseMap;
        this.firstLoad = firstLoad;
    }

    @ModelAttribute("frame")
    PageFrame frame(HttpServletRequest request, Locale locale) {
        Viewer viewer = viewers.current();
        List<PageFrame.Language> languages = PageLanguages.SPOKEN.stream()
                .map(spoken -> new PageFrame.Language(
                        spoken.getLanguage(),
                        spoken.getDisplayLanguage(spoken),
                        here(request, spoken),
                        spoken.getLanguage().equals(locale.getLanguage())))
                .toList();
        return new PageFrame(
                viewer.name(),
                viewer.audience(),
                languages,
                settings.accessibilityStatement(),
                settings.privacyNotice(),
                baseMap.url(),
                baseMap.attribution(),
                firstLoad.percent());
    }

    /** The address of this page in another language; of the search when the page was the answer to a form. */
    private static String here(HttpServletRequest request, Locale language) {
        if (!"GET".equals(request.getMethod())) {
            return request.getContextPath() + "/cerca?lang=" + language.getLanguage();
        }
        String failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed;
        @Nullable
        String query = failed == null
                ? request.getQueryString()
                : (String) request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
        String rest = query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(part -> !part.isEmpty() && !part.startsWith(PageLanguages.PARAMETER + "="))
                        .filter(part -> !part.startsWith("fragment="))
                        .reduce("", (before, part) -> before + part + "&");
        return path + "?" + rest + "lang=" + language.getLanguage();
    }
}
