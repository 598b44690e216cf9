using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Muster.Contracts.Directories;
using Muster.TestKit.Time;

namespace Muster.TestKit.Directories;

/// <summary>
/// A real slapd with 1,200 people, of whom it gives 500 at most in one answer, on ports of its own. Its certificate is for localhost, from
/// an authority of its own.
/// </summary>
public sealed class RealDirectory : IAsyncDisposable
{
    public const string BaseDn = "dc=example,dc=org";
    public const string BindDn = "cn=muster,dc=example,dc=org";

    /// <summary>Of characters that would mean something in a filter or a DN.</summary>
    public const string Password = "a secret: with (stars)* \\ and, commas";
    public const int People = 1_200;

    /// <summary>As many as slapd gives in an answer that is not paged.</summary>
    public const int Limit = 500;

    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("muster-slapd-").FullName;
    private readonly int plainPort = FreePort();
    private readonly int securePort = FreePort();
    private Process? process;

    private RealDirectory() { }

    public string PlainServer => $"localhost:{plainPort}";

    public string SecureServer => $"localhost:{securePort}";

    /// <summary>PEM of the authority that its certificate is from.</summary>
    public string Authority { get; private set; } = "";

    public static async Task<RealDirectory> StartAsync()
    {
        var directory = new RealDirectory();
        var keys = DirectoryKeys.Make();
        directory.Authority = keys.Authority;
        directory.Write("ca.pem", keys.Authority);
        directory.Write("server.pem", keys.Certificate);
        directory.Write("server.key", keys.Key);
        directory.Write("slapd.conf", DirectoryEntries.ConfigurationIn(directory.folder));
        directory.Write("people.ldif", DirectoryEntries.People());
        System.IO.Directory.CreateDirectory(Path.Combine(directory.folder, "data"));
        await directory.FillAsync();
        await directory.StartAgainAsync();
        return directory;
    }

    /// <summary>How administrators enter it, over ldaps; the login name is sAMAccountName.</summary>
    public DirectoryDraft Draft(string name = "example.org") =>
        new()
        {
            Name = name,
            Servers = [SecureServer],
            Security = "ldaps",
            CaCertificate = Authority,
            BindDn = BindDn,
            BindPassword = Password,
            BaseDn = BaseDn,
            Preset = "open_ldap",
            Attributes = new DirectoryAttributes
            {
                Login = "sAMAccountName",
                PeerId = "entryUUID",
                Email = "mail",
                DisplayName = "cn",
                Phone = "mobile",
            },
        };

    /// <summary>After <see cref="Kill"/>, where it was.</summary>
    public Task StartAgainAsync()
    {
        process =
            Process.Start(
                new ProcessStartInfo(
                    Slapd("slapd"),
                    [
                        "-d",
                        "0",
                        "-f",
                        Path.Combine(folder, "slapd.conf"),
                        "-h",
                        $"ldap://127.0.0.1:{plainPort} ldaps://127.0.0.1:{securePort}",
                    ]
                )
                {
                    UseShellExecute = false,
                }
            ) ?? throw new InvalidOperationException("slapd does not start.");
        return Eventually.IsTrueAsync(AnswersAsync, "slapd listens");
    }

    /// <summary>It dies as a machine does that loses its power.</summary>
    public void Kill()
    {
        process?.Kill();
        process?.WaitForExit();
        process?.Dispose();
        process = null;
    }

    public ValueTask DisposeAsync()
    {
        Kill();
        System.IO.Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task FillAsync()
    {
        using var filling =
            Process.Start(
                new ProcessStartInfo(
                    Slapd("slapadd"),
                    ["-q", "-f", Path.Combine(folder, "slapd.conf"), "-l", Path.Combine(folder, "people.ldif")]
                )
                {
                    UseShellExecute = false,
                    RedirectStandardError = true,
                }
            ) ?? throw new InvalidOperationException("slapadd does not start.");
        var faults = await filling.StandardError.ReadToEndAsync();
        await filling.WaitForExitAsync();
        if (filling.ExitCode != 0)
        {
            throw new InvalidOperationException($"slapadd: {faults}");
        }
    }

    private async Task<bool> AnswersAsync()
    {
        if (process is { HasExited: true })
        {
            throw new InvalidOperationException($"slapd ended with {process.ExitCode}.");
        }

        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, securePort);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);

    /// <summary>Debian keeps them where only root looks.</summary>
    private static string Slapd(string name) => File.Exists($"/usr/sbin/{name}") ? $"/usr/sbin/{name}" : name;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
