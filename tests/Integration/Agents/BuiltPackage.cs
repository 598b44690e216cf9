using Muster.Integration.Programs;

namespace Muster.Integration.Agents;

/// <summary>The package for Debian, built once as `scripts/package-agent` builds it for anybody.</summary>
public sealed class BuiltPackage : IAsyncLifetime
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("muster-package-").FullName;

    public string First => Path.Combine(Folder, "muster-agent_0.1.0_amd64.deb");

    /// <summary>The same program under a later number.</summary>
    public string Second => Path.Combine(Folder, "muster-agent_0.2.0_amd64.deb");

    public async Task InitializeAsync()
    {
        await ShellAsync($"scripts/package-agent linux-x64 --output {Folder}");
        await ShellAsync($"deploy/agent/linux/build-deb .build/package/linux-x64 0.2.0 amd64 {Second}");
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Runs a command in the root of the repository; it has to succeed.</summary>
    internal static async Task<string> ShellAsync(string command, params (string Key, string Value)[] environment)
    {
        var run = await ProgramRun.AnyAsync(
            "bash",
            ["-euo", "pipefail", "-c", $"cd '{Repository.Root}'; {command}"],
            environment.ToDictionary(pair => pair.Key, pair => pair.Value)
        );
        run.ExitCode.ShouldBe(0, $"{command}\n{run.Output}\n{run.Errors}");
        return run.Output;
    }
}
