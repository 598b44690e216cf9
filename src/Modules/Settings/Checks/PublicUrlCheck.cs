using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using Muster.Http;
using Muster.Http.Checks;

namespace Muster.Modules.Settings.Checks;

/// <summary>
/// Calls the public URL as everybody else does and asks there what only this server can answer. It calls no other address: redirects are not
/// followed, proxies of the environment not used, nothing in a request names a target.
/// </summary>
internal sealed class PublicUrlCheck(PublicAddress address, EndpointProbe probe) : IEndpointCheck
{
    private const int MostBytes = 1024;

    public string Name => "public_url";

    [SuppressMessage(
        "Security",
        "CA5359",
        Justification = "TlsCheck judges the certificate; nothing secret is sent, and only we know the right answer."
    )]
    public async Task<CheckFinding> RunAsync(CancellationToken ct)
    {
        using var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
        };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, _, _, _) => true;
        using var client = new HttpClient(handler) { MaxResponseContentBufferSize = MostBytes };
        var question = EndpointProbe.NewQuestion();
        using var call = new HttpRequestMessage(HttpMethod.Get, new Uri(address.Url, "/healthz"));
        call.Headers.Add(EndpointProbe.Header, question);
        try
        {
            using var answer = await client.SendAsync(call, ct);
            var body = await answer.Content.ReadAsStringAsync(ct);
            return Judge((int)answer.StatusCode, probe.IsAnswer(question, body.Split(' ')[^1]));
        }
        catch (HttpRequestException fault) when (fault.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            return SomebodyElse();
        }
        catch (HttpRequestException fault)
        {
            return CheckFinding.Failed(
                $"{address.Url} cannot be reached from this server: {Reason(fault)}.",
                "See that the name in MUSTER_PUBLIC_URL leads to this server, also from its own machine, and that nothing blocks the way."
            );
        }
    }

    private CheckFinding Judge(int status, bool ours) =>
        status switch
        {
            200 when ours => CheckFinding.Ok($"{address.Url} leads to this server."),
            >= 300 and < 400 => CheckFinding.Failed(
                $"{address.Url} answers with a redirect ({status}).",
                "Set MUSTER_PUBLIC_URL to the address at the end of it: devices follow no redirects."
            ),
            >= 500 => CheckFinding.Failed(
                $"{address.Url} answers with {status}: a proxy is there and does not reach this server.",
                "See that the proxy knows where this server listens."
            ),
            _ => SomebodyElse(),
        };

    private CheckFinding SomebodyElse() =>
        CheckFinding.Failed(
            $"Another server answers at {address.Url}.",
            "Set MUSTER_PUBLIC_URL to the address of this server, or mend the name or the proxy that leads elsewhere."
        );

    private static string Reason(HttpRequestException fault) =>
        fault.GetBaseException() is SocketException socket ? socket.Message : fault.HttpRequestError.ToString();
}
