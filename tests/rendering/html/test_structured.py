"""What the web page tells machines."""

from __future__ import annotations

import json
import re

from hypothesis import given

from editor.newsletter import edits
from editor.newsletter.issue import FooterLink, Issue
from editor.rendering import themes
from editor.rendering.content.frame import document
from editor.rendering.content.scene import Scene
from editor.rendering.html.structured import json_ld
from editor.rendering.web import WebRenderer
from rendering.reading import tags
from rendering.samples import pictures, rich_issue
from strategies import issues

RENDERER = WebRenderer(themes.load("skiffer"))
SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def page_of(issue: Issue) -> str:
    return RENDERER.another().render(issue, pictures(), lambda file: "data:,").html()


def graph_of(issue: Issue) -> list[dict[str, object]]:
    (script,) = SCRIPT.findall(page_of(issue))
    data = json.loads(script)
    assert data["@context"] == "https://schema.org"
    return list(data["@graph"])


def test_issue_is_an_article_of_its_sender() -> None:
    article, sender = graph_of(rich_issue())[:2]
    assert article["@type"] == "NewsArticle"
    assert article["headline"] == "Hållbart Exempellän: Höstens första"
    assert article["datePublished"] == "2024-09-12"
    assert article["isPartOf"] == {"@type": "Periodical", "name": "Hållbart Exempellän"}
    assert article["publisher"] == {"@id": sender["@id"]}
    assert sender["name"] == "Länsstyrelsen i Exempellän"
    assert sender["@type"] == "Organization"


def test_events_have_days_places_and_forms() -> None:
    events = [entry for entry in graph_of(rich_issue()) if entry["@type"] == "Event"]
    by_name = {str(event["name"]): event for event in events}
    online = by_name["Skapa en god arbetsmiljö för alla"]
    assert online["startDate"] == "2024-09-18T13:00"
    assert online["endDate"] == "2024-09-18T15:00"
    assert online["eventAttendanceMode"] == "https://schema.org/OnlineEventAttendanceMode"
    assert online["location"] == {"@type": "VirtualLocation", "url": "https://example.se/dag"}
    assert by_name["Frukostseminarium om unga"]["location"] == {"@type": "Place", "name": "Residenset i Påhittköping"}
    courses = [event for event in events if event["name"] == "Grundkurs i mänskliga rättigheter"]
    assert [course["startDate"] for course in courses] == ["2024-11-05T09:00", "2024-11-19T09:00"]
    assert "Ny handbok" not in by_name
    assert "Sök medel för lokala klimatinvesteringar" not in by_name


@given(issue=issues())
def test_any_text_stays_data(issue: Issue) -> None:
    scene = Scene(issue, pictures(), "web", lambda file: "data:,")
    script = str(json_ld(scene, document(scene)))
    assert not set("<>&\u2028\u2029") & set(script)
    article = json.loads(script)["@graph"][0]
    assert article.get("description", "") == issue.preheader


def test_the_data_stand_in_the_page_as_they_are() -> None:
    scene = Scene(rich_issue(), pictures(), "web", lambda file: "data:,")
    assert SCRIPT.findall(page_of(rich_issue())) == [json_ld(scene, document(scene))]


def test_text_that_would_end_the_element_does_not() -> None:
    issue = edits.update_issue(rich_issue(), title="</script><!-- & ]]>")
    assert graph_of(issue)[0]["headline"] == "Hållbart Exempellän: </script><!-- & ]]>"


def test_what_social_services_read_of_the_page() -> None:
    web = FooterLink(role="web_version", text="Webb", url="https://www.example.se/brev/3")
    metas = {
        attributes.get("property"): attributes.get("content")
        for tag, attributes in tags(page_of(edits.update_newsletter(rich_issue(), footer_links=(web,))))
        if tag == "meta"
    }
    assert metas["og:title"] == "Hållbart Exempellän: Höstens första"
    assert metas["og:type"] == "article"
    assert metas["og:url"] == "https://www.example.se/brev/3"
    assert metas["og:description"] == "Stöd till unga, ny utlysning och höstens utbildningar."
    assert 'property="og:url"' not in page_of(rich_issue())
