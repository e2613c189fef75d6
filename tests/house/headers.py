"""What the headers of every page must say: asked of each page of the house in turn."""

from django.http import HttpResponse

OPEN_TO_ALL = {
    "welcome:front",
    "welcome:privacy",
    "welcome:accessibility",
    "offerings:services",
    "offerings:service",
    "offerings:practitioners",
    "offerings:practitioner",
}
"""The pages that say the same to everybody, and so may be kept by a visitor's browser."""

NOTHING_OF_OTHERS = [
    *("default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'"),
    *("form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'", "object-src 'none'"),
]
ALWAYS = {
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def faults(answer: HttpResponse, *, name: str, who: str) -> list[str]:
    """Say what the headers of an answer lack, given which page it is and who has opened it.

    The answer is to a browser that says from where it comes (`Sec-Fetch-Site`).
    """
    policy = [part.strip() for part in answer.get("Content-Security-Policy", "").split(";")]
    found = [f"policy lacks {part}" for part in NOTHING_OF_OTHERS if part not in policy]
    found += [f"policy allows {part}" for part in policy if "unsafe" in part or "http" in part]
    found += [f"{key} is not {value}" for key, value in ALWAYS.items() if answer.get(key) != value]
    if name in OPEN_TO_ALL and who == "nobody":
        return found
    if answer.get("Cache-Control") != "no-store":
        found.append(f"Cache-Control is {answer.get('Cache-Control')}, not no-store")
    if answer.get("Referrer-Policy") != "no-referrer":
        found.append(f"Referrer-Policy is {answer.get('Referrer-Policy')}, not no-referrer")
    return found
