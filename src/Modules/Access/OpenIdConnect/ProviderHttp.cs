using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Options;

namespace Muster.Modules.Access.OpenIdConnect;

/// <summary>Calls of ours to providers: five seconds, 256 KB, and no redirects, which could lead a secret elsewhere.</summary>
internal sealed class ProviderHttp(IOptions<AccessOptions> options) : IDisposable
{
    private const int MaxBytes = 256 * 1024;
    private readonly HttpClient client = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        }
    )
    {
        MaxResponseContentBufferSize = MaxBytes,
        Timeout = options.Value.ProviderPatience,
    };

    /// <exception cref="ProviderException">It did not answer 200.</exception>
    public async Task<byte[]> GetAsync(Uri address, string? accessToken, CancellationToken ct)
    {
        using var call = new HttpRequestMessage(HttpMethod.Get, address);
        call.Headers.Accept.ParseAdd("application/json");
        if (accessToken is not null)
        {
            call.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        }

        var answer = await SendAsync(call, ct);
        return answer.Status == HttpStatusCode.OK
            ? answer.Body
            : throw new ProviderException(
                ProviderRefusal.ProviderUnreachable,
                $"{address} answers {(int)answer.Status}."
            );
    }

    public async Task<ProviderHttpAnswer> PostAsync(
        Uri address,
        IEnumerable<KeyValuePair<string, string>> form,
        ClientCredentials client,
        CancellationToken ct
    )
    {
        using var call = new HttpRequestMessage(HttpMethod.Post, address);
        call.Headers.Accept.ParseAdd("application/json");
        if (client is { Secret: { } secret, InHeader: true })
        {
            // Both parts are encoded as in a form (RFC 6749 section 2.3.1).
            var pair = $"{WebUtility.UrlEncode(client.Id)}:{WebUtility.UrlEncode(secret)}";
            call.Headers.Authorization = new AuthenticationHeaderValue(
                "Basic",
                Convert.ToBase64String(Encoding.UTF8.GetBytes(pair))
            );
        }
        else
        {
            form = form.Append(new("client_id", client.Id));
            form = client.Secret is null ? form : form.Append(new("client_secret", client.Secret));
        }

        call.Content = new FormUrlEncodedContent(form);
        return await SendAsync(call, ct);
    }

    public void Dispose() => client.Dispose();

    private async Task<ProviderHttpAnswer> SendAsync(HttpRequestMessage call, CancellationToken ct)
    {
        try
        {
            using var response = await client.SendAsync(call, ct);
            return new ProviderHttpAnswer(response.StatusCode, await response.Content.ReadAsByteArrayAsync(ct));
        }
        catch (Exception fault)
            when (fault is HttpRequestException or IOException
                || (fault is OperationCanceledException && !ct.IsCancellationRequested)
            )
        {
            throw new ProviderException(
                ProviderRefusal.ProviderUnreachable,
                $"{call.RequestUri} cannot be reached, takes longer than {client.Timeout.TotalSeconds:0} seconds, or answers more than {MaxBytes / 1024} KB: {fault.Message}",
                fault
            );
        }
    }
}

internal sealed record ProviderHttpAnswer(HttpStatusCode Status, byte[] Body);

/// <param name="Secret">Null for a client without one.</param>
/// <param name="InHeader">As HTTP Basic; else in the form.</param>
internal sealed record ClientCredentials(string Id, string? Secret, bool InHeader)
{
    /// <summary>HTTP Basic is what every provider must know; one that lists its methods may leave it out.</summary>
    public static ClientCredentials For(Protocols.OpenId.DiscoveryDocument document, string id, string? secret) =>
        new(id, secret, document.TokenEndpointMethods?.Contains("client_secret_basic") ?? true);
}
