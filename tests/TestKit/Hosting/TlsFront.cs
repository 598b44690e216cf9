using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Muster.TestKit.Hosting;

/// <summary>Ends TLS in front of a server, as a proxy does that passes everything on.</summary>
public sealed class TlsFront : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 certificate;
    private readonly Task accepting;
    private Uri? server;

    public TlsFront(X509Certificate2 certificate)
    {
        this.certificate = certificate;
        listener.Start();
        accepting = AcceptAsync();
    }

    public Uri Url => new($"https://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}");

    /// <summary>Where calls go to; before, they are hung up on.</summary>
    public void PassOnTo(Uri to) => server = to;

    public async ValueTask DisposeAsync()
    {
        listener.Dispose();
        await accepting;
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            try
            {
                _ = PassOnAsync(await listener.AcceptTcpClientAsync());
            }
            catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task PassOnAsync(TcpClient near)
    {
        using var far = new TcpClient();
        using (near)
        {
            try
            {
                await using var tls = new SslStream(near.GetStream());
                await tls.AuthenticateAsServerAsync(certificate);
                if (server is { } to)
                {
                    await far.ConnectAsync(to.Host, to.Port);
                    await Task.WhenAny(tls.CopyToAsync(far.GetStream()), far.GetStream().CopyToAsync(tls));
                }
            }
            catch (Exception ended)
                when (ended is SocketException or IOException or AuthenticationException or ObjectDisposedException)
            {
                // The caller has seen enough.
            }
        }
    }
}
