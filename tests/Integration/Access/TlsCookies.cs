using System.Net;

namespace Muster.Integration.Access;

/// <summary>Keeps cookies as a browser does that reached a proxy over TLS: those that are for TLS alone are sent, too.</summary>
internal sealed class TlsCookies() : DelegatingHandler(new HttpClientHandler { UseCookies = false })
{
    private readonly CookieContainer cookies = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        var asSeen = new UriBuilder(request.RequestUri!) { Scheme = Uri.UriSchemeHttps }.Uri; // it has an address
        request.Headers.TryAddWithoutValidation("Cookie", cookies.GetCookieHeader(asSeen));
        var answer = await base.SendAsync(request, ct);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            cookies.SetCookies(asSeen, cookie);
        }

        return answer;
    }
}
