using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Muster.Protocols.Ldap;

namespace Muster.Modules.Directories.Connect;

/// <summary>A connection to one server of a directory. Nothing but the request for TLS is ever sent without TLS.</summary>
internal sealed class DirectoryConnection : IAsyncDisposable
{
    private readonly DirectoryTarget target;
    private readonly DirectoryServer server;
    private readonly Patience patience;
    private LdapWire wire;

    private DirectoryConnection(DirectoryTarget target, DirectoryServer server, Patience patience, Stream plain) =>
        (this.target, this.server, this.patience, wire) = (target, server, patience, new LdapWire(plain, server));

    /// <exception cref="DirectoryException">It cannot be reached, proved or entered.</exception>
    public static async Task<DirectoryConnection> OpenAsync(
        DirectoryTarget target,
        DirectoryServer server,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var addresses = await ResolveAsync(target, server, clock, ct);
        var connection = await ConnectAsync(target, server, addresses, clock, ct);
        try
        {
            await connection.SecureAsync(ct);
            await connection.BindAsync(ct);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public static Task<IPAddress[]> ResolveAsync(
        DirectoryTarget target,
        DirectoryServer server,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        new Patience(server, target.TimeLimit, clock).ForAsync(
            DirectoryStep.Name,
            async token =>
            {
                try
                {
                    return await Dns.GetHostAddressesAsync(server.Host, token);
                }
                catch (SocketException fault)
                {
                    throw new DirectoryException(
                        DirectoryStep.Name,
                        $"Nobody knows the name {server.Host}.",
                        "See that it is spelled right and that the name servers of this server know it.",
                        fault
                    );
                }
            },
            ct
        );

    public static async Task<DirectoryConnection> ConnectAsync(
        DirectoryTarget target,
        DirectoryServer server,
        IPAddress[] addresses,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var waiting = new Patience(server, target.TimeLimit, clock);
        var plain = await waiting.ForAsync(
            DirectoryStep.Tcp,
            async token =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                try
                {
                    await socket.ConnectAsync(addresses, server.Port, token);
                    return new NetworkStream(socket, ownsSocket: true);
                }
                catch (SocketException fault)
                {
                    socket.Dispose();
                    throw new DirectoryException(
                        DirectoryStep.Tcp,
                        $"Nothing listens at {server}: {fault.Message}",
                        "See that the directory runs, that the port is right and that no firewall stands between.",
                        fault
                    );
                }
                catch
                {
                    socket.Dispose();
                    throw;
                }
            },
            ct
        );
        return new DirectoryConnection(target, server, waiting, plain);
    }

    /// <summary>From here on everything goes through TLS, with a certificate for this very name from an authority that counts.</summary>
    public async Task<SeenCertificate> SecureAsync(CancellationToken ct)
    {
        if (target.Security == DirectorySecurity.Starttls)
        {
            var answer = await AskAsync(DirectoryStep.Tls, LdapRequest.StartTls, ct);
            if (answer.Code != LdapResultCode.Success)
            {
                throw new DirectoryException(
                    DirectoryStep.Tls,
                    $"{server} does not begin TLS{SaidBy(answer)}.",
                    "Give the directory a certificate, or choose ldaps."
                );
            }
        }

        SeenCertificate? seen = null;
        var secure = new SslStream(wire.Stream, leaveInnerStreamOpen: false);
        var options = new SslClientAuthenticationOptions
        {
            TargetHost = server.Host,
            CertificateChainPolicy = TrustIn(target.Authorities),
            RemoteCertificateValidationCallback = (_, certificate, chain, faults) =>
            {
                seen = certificate is X509Certificate2 shown ? SeenCertificate.Of(shown, chain, faults) : null;
                return faults == SslPolicyErrors.None;
            },
        };
        wire = new LdapWire(secure, server);
        await patience.ForAsync(
            DirectoryStep.Tls,
            async token =>
            {
                try
                {
                    await secure.AuthenticateAsClientAsync(options, token);
                    return true;
                }
                catch (AuthenticationException fault)
                {
                    var (what, remedy) =
                        seen?.FaultOf(server.Host, target.Authorities is not null)
                        ?? (
                            $"No TLS comes about: {fault.Message}",
                            "See that the port speaks TLS 1.2 or newer and shows a certificate."
                        );
                    throw new DirectoryException(DirectoryStep.Tls, $"{server}: {what}", remedy, fault);
                }
            },
            ct
        );
        return seen!; // it was checked
    }

    public async Task BindAsync(CancellationToken ct)
    {
        var answer = await AskAsync(DirectoryStep.Bind, id => LdapRequest.Bind(id, target.BindDn, target.Password), ct);
        if (answer.Code != LdapResultCode.Success)
        {
            throw new DirectoryException(
                DirectoryStep.Bind,
                $"{server} does not let {target.BindDn} in{SaidBy(answer)}.",
                answer.Code == LdapResultCode.InvalidCredentials
                    ? "Enter bind DN and password again; see that the account is not locked or expired."
                    : "See in the log of the directory why."
            );
        }
    }

    /// <summary>Page after page, until all were given or the caller has enough. Referrals are not followed.</summary>
    public async IAsyncEnumerable<LdapAnswer.Entry> SearchAsync(
        LdapSearch search,
        DirectoryStep step,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var cookie = ReadOnlyMemory<byte>.Empty;
        do
        {
            var before = cookie;
            var page = await patience.ForAsync(step, token => wire.PageAsync(search, before, token), ct);
            if (page.End.Code != LdapResultCode.Success)
            {
                throw SearchFaults.Of(page.End, step, search, server, SaidBy(page.End));
            }

            foreach (var entry in page.Entries)
            {
                yield return entry;
            }

            cookie = page.End.Cookie;
        } while (!cookie.IsEmpty);
    }

    public ValueTask DisposeAsync() => wire.Stream.DisposeAsync();

    private Task<LdapAnswer.Result> AskAsync(DirectoryStep step, Func<int, byte[]> request, CancellationToken ct) =>
        patience.ForAsync(step, token => wire.AskAsync(request, token), ct);

    private static X509ChainPolicy TrustIn(X509Certificate2Collection? authorities)
    {
        // Authorities of one's own have their revocation lists inside, where we may not get at them.
        var policy = new X509ChainPolicy
        {
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
        };
        if (authorities is not null)
        {
            policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            policy.CustomTrustStore.AddRange(authorities);
        }

        return policy;
    }

    private static string SaidBy(LdapAnswer.Result answer) =>
        Kernel.Text.ClaimedText.Clean(answer.Message, 200) is { } words
            ? $" (result {(int)answer.Code}: {words})"
            : $" (result {(int)answer.Code})";
}
