using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Muster.Contracts.Access;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Access.OpenId;

/// <summary>What a browser does while somebody signs in: keeps cookies, follows redirects, fills in the provider's form.</summary>
internal sealed partial class Browser(MusterHost host) : IDisposable
{
    private readonly HttpClient client = new(
        new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }
    )
    {
        BaseAddress = host.Url,
    };

    /// <summary>Goes where the button of the sign-in page leads.</summary>
    /// <returns>Where the provider is to be asked.</returns>
    public async Task<Uri> BeginAsync(Guid provider, string? returnTo = null)
    {
        var query = returnTo is null ? "" : $"?returnTo={Uri.EscapeDataString(returnTo)}";
        return await LocationOfAsync(new Uri($"/sign-in/{provider}{query}", UriKind.Relative));
    }

    /// <summary>Signs in at the real provider under a name.</summary>
    /// <returns>Where that ends: a path of ours.</returns>
    public async Task<string> SignInAsync(Guid provider, string name, string? returnTo = null)
    {
        var at = await BeginAsync(provider, returnTo);
        while (!IsOurs(at) || at.AbsolutePath.EndsWith("/callback", StringComparison.Ordinal))
        {
            using var answer = await client.GetAsync(at);
            at = answer.Headers.Location is { } next
                ? new Uri(at, next)
                : await FillInAsync(at, await answer.Content.ReadAsStringAsync(), name);
        }

        return at.PathAndQuery;
    }

    /// <returns>Where the answer leads; a path when it is ours.</returns>
    public async Task<string> FollowAsync(string address)
    {
        var to = await LocationOfAsync(new Uri(host.Url, address));
        return IsOurs(to) ? to.PathAndQuery : to.ToString();
    }

    public async Task<Session?> SessionAsync()
    {
        using var answer = await client.GetAsync("/api/session");
        return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<Session>() : null;
    }

    public async Task<NewToken> CreateTokenAsync()
    {
        using var call = new HttpRequestMessage(HttpMethod.Post, "/api/session/tokens")
        {
            Content = JsonContent.Create(new CreateOwnToken { Name = "script" }),
        };
        call.Headers.Add("X-Muster", "1");
        using var answer = await client.SendAsync(call);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<NewToken>())!; // the API answers no null
    }

    public async Task<HttpResponseMessage> SignOutAsync()
    {
        using var call = new HttpRequestMessage(HttpMethod.Delete, "/api/session");
        call.Headers.Add("X-Muster", "1");
        return await client.SendAsync(call);
    }

    /// <summary>Says yes to the question that the provider asks before it ends its session.</summary>
    public async Task ConfirmSignOutAsync(string address)
    {
        var at = new Uri(address);
        var page = await client.GetStringAsync(at);
        using var form = new FormUrlEncodedContent([new("xsrf", Hidden(page, "xsrf")), new("logout", "yes")]);
        using var answer = await client.PostAsync(new Uri(at, Action(page)), form);
        answer.Headers.Location.ShouldNotBeNull();
    }

    public void Dispose() => client.Dispose();

    private bool IsOurs(Uri address) => address.Authority == host.Url.Authority;

    private async Task<Uri> LocationOfAsync(Uri address)
    {
        using var answer = await client.GetAsync(address);
        return new Uri(
            host.Url,
            answer.Headers.Location
                ?? throw new InvalidOperationException(
                    $"{(int)answer.StatusCode} leads nowhere: {await answer.Content.ReadAsStringAsync()}"
                )
        );
    }

    private async Task<Uri> FillInAsync(Uri at, string page, string name)
    {
        using var form = new FormUrlEncodedContent([
            new("prompt", "login"),
            new("login", name),
            new("password", "any"),
        ]);
        using var answer = await client.PostAsync(new Uri(at, Action(page)), form);
        return new Uri(at, answer.Headers.Location ?? throw new InvalidOperationException(page));
    }

    private static string Action(string page) => WebUtility.HtmlDecode(FormAction().Match(page).Groups["url"].Value);

    private static string Hidden(string page, string name) =>
        Regex
            .Match(page, $"name=\"{name}\" value=\"([^\"]+)\"", RegexOptions.None, TimeSpan.FromSeconds(1))
            .Groups[1]
            .Value;

    [GeneratedRegex("action=\"(?<url>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormAction();
}
