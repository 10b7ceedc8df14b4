package it.atlante.search.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search page, whole, or the parts of it that change with a search ({@code fragment=results}, asked for by the page's script). */
@Controller
class SearchPageController {

    private final SearchPages pages;

    SearchPageController(SearchPages pages) {
        this.pages = pages;
    }

    @GetMapping("/")
    String home() {
        return "redirect:" + PageAddress.SEARCH;
    }

    @GetMapping(PageAddress.SEARCH)
    String search(
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        SearchPage page = pages.of(sent, locale);
        if (page.problem() != null) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        model.addAttribute("page", page);
        return sent.containsKey("fragment") ? "search-fragment" : "search";
    }
}
