using Microsoft.AspNetCore.Http;
using Muster.ErrorCatalogue;

namespace Muster.Modules.Enrollments.ErrorCodes;

/// <summary>The language that the caller would rather read (RFC 9110, section 12.5.4).</summary>
internal static class RequestLanguage
{
    public static Language Of(HttpRequest request) =>
        Languages.Of(
            request
                .GetTypedHeaders()
                .AcceptLanguage.OrderByDescending(tag => tag.Quality ?? 1)
                .Select(tag => tag.Value.ToString())
        );
}
