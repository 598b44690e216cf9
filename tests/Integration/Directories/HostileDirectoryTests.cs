using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Muster.Contracts.Directories;
using Muster.TestKit.Databases;
using Muster.TestKit.Directories;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Directories;

/// <summary>Servers that are no directory, or an evil one.</summary>
public sealed class HostileDirectoryTests(Hosts hosts) : IClassFixture<Hosts>
{
    private static readonly DirectoryKeys Keys = DirectoryKeys.Make();

    [Fact]
    public async Task Password_is_never_sent_when_tls_does_not_begin()
    {
        // An answer to the extended request: result 2, protocol error.
        byte[] refusal = [0x30, 0x0C, 0x02, 0x01, 0x01, 0x78, 0x07, 0x0A, 0x01, 0x02, 0x04, 0x00, 0x04, 0x00];
        using var server = new FakeDirectory(stream => SayAsync(stream, refusal));

        var failed = (await ValidateAsync(server, "starttls")).Checks[^1];

        (failed.Step, failed.Status).ShouldBe(("tls", "failed"));
        failed.What.ShouldContain("does not begin TLS (result 2)");
        Encoding.UTF8.GetString(await server.HeardAsync()).ShouldNotContain(RealDirectory.Password);
    }

    [Fact]
    public async Task Answer_that_was_sent_before_tls_counts_for_nothing()
    {
        // Agrees to begin TLS, and adds in the clear: your bind succeeded.
        byte[] agreed = [0x30, 0x0C, 0x02, 0x01, 0x01, 0x78, 0x07, 0x0A, 0x01, 0x00, 0x04, 0x00, 0x04, 0x00];
        byte[] bound = [0x30, 0x0C, 0x02, 0x01, 0x01, 0x61, 0x07, 0x0A, 0x01, 0x00, 0x04, 0x00, 0x04, 0x00];
        using var server = new FakeDirectory(stream => SayAsync(stream, [.. agreed, .. bound]));

        var failed = (await ValidateAsync(server, "starttls")).Checks[^1];

        (failed.Step, failed.Status).ShouldBe(("tls", "failed"));
    }

    [Theory]
    [InlineData("485454502F312E3120323030204F4B", "no LDAP")]
    [InlineData("30847FFFFFFF", "a message of more than 1024 KB")]
    [InlineData("3080020101", "no LDAP")]
    [InlineData("300C02010961070A010004000400", "what nobody asked")]
    [InlineData("3013020100780E0A013404000407676F2061776179", "says go away")]
    public async Task Answer_that_is_none_ends_with_words(string hex, string words)
    {
        using var server = new FakeDirectory(async stream =>
        {
            await using var secure = new SslStream(stream);
            using var certificate = Certificate();
            await secure.AuthenticateAsServerAsync(certificate);
            await SayAsync(secure, Convert.FromHexString(hex));
        });

        var failed = (await ValidateAsync(server, "ldaps")).Checks[^1];

        (failed.Step, failed.Status).ShouldBe(("bind", "failed"));
        failed.What.ShouldContain(words);
    }

    [Fact]
    public async Task Server_that_says_nothing_is_given_up_when_its_time_is_over()
    {
        var (host, clock) = await hosts.OnAsync(DatabaseKind.Sqlite);
        using var server = new FakeDirectory(stream => stream.ReadExactlyAsync(new byte[1_000_000]).AsTask());
        var validating = host.ValidateAsync(DraftFor(server, "ldaps"));
        while (!validating.IsCompleted)
        {
            try
            {
                await validating.WaitAsync(TimeSpan.FromMilliseconds(300), TimeProvider.System);
            }
            catch (TimeoutException)
            {
                clock.Advance(TimeSpan.FromSeconds(5));
            }
        }

        (await validating).Checks[^1].What.ShouldContain("does not answer within 15 seconds");
    }

    private async Task<DirectoryValidation> ValidateAsync(FakeDirectory server, string security) =>
        await (await hosts.OnAsync(DatabaseKind.Sqlite)).Host.ValidateAsync(DraftFor(server, security));

    private static DirectoryDraft DraftFor(FakeDirectory server, string security) =>
        new()
        {
            Name = "Fake",
            Servers = [$"localhost:{server.Port}"],
            Security = security,
            CaCertificate = Keys.Authority,
            BindDn = RealDirectory.BindDn,
            BindPassword = RealDirectory.Password,
            BaseDn = RealDirectory.BaseDn,
        };

    private static async Task SayAsync(Stream stream, byte[] answer)
    {
        await stream.ReadExactlyAsync(new byte[10]);
        await stream.WriteAsync(answer);
        await stream.FlushAsync();
        await stream.ReadExactlyAsync(new byte[1_000_000]); // until the client goes
    }

    private static X509Certificate2 Certificate()
    {
        using var ephemeral = X509Certificate2.CreateFromPem(Keys.Certificate, Keys.Key);
        return X509CertificateLoader.LoadPkcs12(ephemeral.Export(X509ContentType.Pkcs12), password: null);
    }

    /// <summary>Answers one caller, and keeps what came in the clear.</summary>
    private sealed class FakeDirectory : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly MemoryStream heard = new();
        private readonly Task serving;

        public FakeDirectory(Func<Stream, Task> serve)
        {
            listener.Start();
            serving = ServeAsync(serve);
        }

        public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        /// <summary>When the caller has gone.</summary>
        public async Task<byte[]> HeardAsync()
        {
            await serving;
            return heard.ToArray();
        }

        public void Dispose() => listener.Dispose();

        private async Task ServeAsync(Func<Stream, Task> serve)
        {
            try
            {
                using var caller = await listener.AcceptTcpClientAsync();
                await serve(new Recording(caller.GetStream(), heard));
            }
            catch (Exception ended) when (ended is IOException or SocketException or ObjectDisposedException)
            {
                // The caller went, or the test is over.
            }
        }
    }
}
