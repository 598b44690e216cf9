using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using Muster.Modules.PolicyHook.Addresses;

namespace Muster.Modules.PolicyHook.Call;

/// <summary>HTTPS to the hook and nowhere else: no redirect, no proxy, no cookie, no certificate fetched from an address that a stranger wrote.</summary>
internal sealed class HookClient : IDisposable
{
    private readonly AddressGuard guard;
    private readonly HookDialer dial;
    private readonly HttpClient client;

    public HookClient(AddressGuard guard, HookDialer dial, IOptions<PolicyHookOptions> options)
    {
        (this.guard, this.dial) = (guard, dial);
        client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseProxy = false,
                UseCookies = false,
                ConnectCallback = ConnectAsync,
                ConnectTimeout = PolicyHookOptions.Patience,
                PooledConnectionLifetime = TimeSpan.FromMinutes(1), // then the name is looked up again
                MaxResponseHeadersLength = 16,
                MaxResponseDrainSize = 0,
                SslOptions = new SslClientAuthenticationOptions
                {
                    CertificateChainPolicy = ChainPolicy(options.Value.AuthorityFile),
                },
            }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan, // whoever calls has a limit of their own, by the clock of the server
        };
    }

    /// <returns>The status, and the body up to one byte more than it may have.</returns>
    public async Task<HookAnswer> SendAsync(HttpRequestMessage call, CancellationToken ct)
    {
        using var answer = await client.SendAsync(call, HttpCompletionOption.ResponseHeadersRead, ct);
        await using var content = await answer.Content.ReadAsStreamAsync(ct);
        var buffer = new byte[HookReply.MostBytes + 1];
        var read = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        return new HookAnswer((int)answer.StatusCode, buffer.AsMemory(0, read));
    }

    public void Dispose() => client.Dispose();

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        Exception? fault = null;
        foreach (var address in await guard.ResolveAsync(host, ct))
        {
            try
            {
                return await dial(new IPEndPoint(address, port), ct);
            }
            catch (SocketException refused)
            {
                fault = refused; // perhaps the next one
            }
        }

        throw fault ?? new SocketException((int)SocketError.HostNotFound);
    }

    public static async Task<Stream> DialAsync(IPEndPoint address, CancellationToken ct)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static X509ChainPolicy ChainPolicy(string? authorityFile)
    {
        var policy = new X509ChainPolicy
        {
            RevocationMode = X509RevocationMode.NoCheck, // asking for it would be a call to an address that the certificate names
            DisableCertificateDownloads = true,
        };
        if (authorityFile is not null)
        {
            policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            policy.CustomTrustStore.ImportFromPemFile(authorityFile);
        }

        return policy;
    }
}

internal sealed record HookAnswer(int Status, ReadOnlyMemory<byte> Body);
