using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Muster.TestKit.OpenId;

/// <summary>Answers as a provider does, or as one that lies: each property is one thing that it can say otherwise.</summary>
public sealed class ForgedProvider : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly TimeProvider clock;

    // What each sign-in came with, by the code that it was given.
    private readonly ConcurrentDictionary<string, string> nonces = new(StringComparer.Ordinal);
    private int keyCalls;

    private ForgedProvider(WebApplication app, TimeProvider clock) => (this.app, this.clock) = (app, clock);

    public string Issuer { get; private set; } = "";

    public string? ClaimedIssuer { get; set; }

    /// <summary>Signs.</summary>
    public ForgedKey Key { get; set; } = new("first");

    public List<ForgedKey> Published { get; } = [];

    public string Algorithm { get; set; } = "RS256";

    public string? KeyId { get; set; }

    /// <summary>Of the token: more than the right ones, or others.</summary>
    public Dictionary<string, object> Claims { get; } = new(StringComparer.Ordinal);

    public TimeSpan Lifetime { get; set; } = TimeSpan.FromMinutes(5);

    public string Subject { get; set; } = "u-1";

    /// <summary>Of the discovery document.</summary>
    public int PaddingBytes { get; set; }

    /// <summary>Sends whoever asks for its description there.</summary>
    public string? RedirectsTo { get; set; }

    public bool NamesItself { get; set; }

    /// <summary>How often its keys were asked for.</summary>
    public int KeyCalls => keyCalls;

    /// <summary>What the last sign-in came with.</summary>
    public string Nonce { get; private set; } = "";

    public static async Task<ForgedProvider> StartAsync(TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var provider = new ForgedProvider(server, clock);
        provider.Published.Add(provider.Key);
        server.MapGet("/.well-known/openid-configuration", provider.Describe);
        server.MapGet("/keys", provider.Keys);
        server.MapPost("/token", provider.TokenAsync);
        await server.StartAsync();
        provider.Issuer = server
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Single();
        return provider;
    }

    /// <summary>What a browser would bring back from here.</summary>
    /// <param name="asked">Where it was sent.</param>
    /// <returns>The query of the callback.</returns>
    public string Answer(Uri asked, string code = "code")
    {
        var query = QueryHelpers.ParseQuery(asked.Query);
        Nonce = query.GetValueOrDefault("nonce").ToString() is { Length: > 0 } nonce
            ? nonce
            : throw new InvalidOperationException($"The browser was led to {asked}.");
        nonces[code] = Nonce;
        return $"?code={code}&state={Uri.EscapeDataString(query["state"]!)}"
            + (NamesItself ? $"&iss={Uri.EscapeDataString(ClaimedIssuer ?? Issuer)}" : "");
    }

    public string LogoutToken(object claims) => Key.Sign(claims, Algorithm, KeyId);

    public Dictionary<string, object> LogoutClaims(string? sid) =>
        new(StringComparer.Ordinal)
        {
            ["iss"] = Issuer,
            ["aud"] = RealProvider.ClientId,
            ["sub"] = Subject,
            ["iat"] = clock.GetUtcNow().ToUnixTimeSeconds(),
            ["exp"] = clock.GetUtcNow().AddMinutes(2).ToUnixTimeSeconds(),
            ["jti"] = "1",
            ["sid"] = sid ?? "s-1",
            ["events"] = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["http://schemas.openid.net/event/backchannel-logout"] = new { },
            },
        };

    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private IResult Describe() =>
        RedirectsTo is { } elsewhere
            ? Results.Redirect(elsewhere)
            : Results.Json(
                new
                {
                    issuer = ClaimedIssuer ?? Issuer,
                    authorization_endpoint = $"{Issuer}/authorize",
                    token_endpoint = $"{Issuer}/token",
                    jwks_uri = $"{Issuer}/keys",
                    end_session_endpoint = $"{Issuer}/end",
                    response_types_supported = new[] { "code" },
                    code_challenge_methods_supported = new[] { "S256" },
                    padding = new string('x', PaddingBytes),
                }
            );

    private IResult Keys()
    {
        Interlocked.Increment(ref keyCalls);
        return Results.Json(new { keys = Published.Select(key => key.Public) });
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var code = (await request.ReadFormAsync())["code"].ToString();
        var now = clock.GetUtcNow();
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["iss"] = Issuer,
            ["aud"] = RealProvider.ClientId,
            ["sub"] = Subject,
            ["sid"] = "s-1",
            ["iat"] = (now + Lifetime - TimeSpan.FromMinutes(5)).ToUnixTimeSeconds(),
            ["exp"] = (now + Lifetime).ToUnixTimeSeconds(),
            ["nonce"] = nonces.GetValueOrDefault(code, Nonce),
            ["preferred_username"] = "ann",
            ["name"] = "Ann",
            ["groups"] = new[] { "muster-viewers" },
        };
        foreach (var (name, value) in Claims)
        {
            claims[name] = value;
        }

        return Results.Json(
            new
            {
                access_token = "access",
                token_type = "Bearer",
                id_token = Key.Sign(claims, Algorithm, KeyId),
            }
        );
    }
}
