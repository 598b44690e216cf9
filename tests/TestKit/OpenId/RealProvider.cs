using System.Diagnostics;
using System.Text.Json;
using Muster.Contracts.Access;

namespace Muster.TestKit.OpenId;

/// <summary>The certified provider of <c>tests/OpenIdProvider</c>, in a process of its own. It goes by the clock of this machine.</summary>
public sealed class RealProvider : IAsyncDisposable
{
    public const string ClientId = "muster";

    /// <summary>Of letters that have to be encoded on the way.</summary>
    public const string ClientSecret = "a secret: with + signs & blanks %";

    private readonly Process process;

    private RealProvider(Process process, string issuer) => (this.process, Issuer) = (process, issuer);

    public string Issuer { get; }

    /// <param name="repository">Its root.</param>
    public static async Task<RealProvider> StartAsync(string repository)
    {
        var folder = Path.Combine(repository, "tests", "OpenIdProvider");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            throw new InvalidOperationException(
                "Its packages are missing: run ./test, or npm ci in tests/OpenIdProvider."
            );
        }

        var node =
            Process.Start(
                new ProcessStartInfo("node", ["--no-warnings", Path.Combine(folder, "provider.mjs")])
                {
                    UseShellExecute = false,
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            ) ?? throw new InvalidOperationException("node does not start.");
        // Read away: a full pipe would stop it.
        node.ErrorDataReceived += (_, _) => { };
        node.BeginErrorReadLine();
        string? line;
        do
        {
            line = await node.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("It ended.");
        } while (!line.StartsWith("http", StringComparison.Ordinal));

        return new RealProvider(node, line);
    }

    /// <summary>Registers us as its client.</summary>
    public Task KnowAsync(ProviderAddresses addresses) =>
        TellAsync(
            new
            {
                client = new
                {
                    client_id = ClientId,
                    client_secret = ClientSecret,
                    redirect_uris = new[] { addresses.RedirectUri },
                    post_logout_redirect_uris = new[] { addresses.PostLogoutRedirectUri },
                    backchannel_logout_uri = addresses.BackchannelLogoutUri,
                    backchannel_logout_session_required = true,
                },
            }
        );

    /// <summary>What it says of the person who signs in with this name, from now on.</summary>
    public Task SayAsync(string name, object claims) =>
        TellAsync(new { people = new Dictionary<string, object>(StringComparer.Ordinal) { [name] = claims } });

    public ValueTask DisposeAsync()
    {
        process.Kill();
        process.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task TellAsync(object line)
    {
        await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(line));
        await process.StandardInput.FlushAsync();
        while (
            await process.StandardOutput.ReadLineAsync() is { } answer
            && !answer.StartsWith("heard", StringComparison.Ordinal)
        ) { }
    }
}
