using System.Diagnostics;
using Muster.Contracts;
using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.DevicePreparation;

/// <summary>The script of docs/examples/graph, as it is: it knows Microsoft's paths only.</summary>
public sealed class GraphScriptTests(Hosts hosts) : IClassFixture<Hosts>
{
    private static readonly string Script = Path.Combine(Repository.Root, "docs/examples/graph/device-preparation.sh");

    [Theory, OnBothDatabases]
    public async Task G_12_Script_sets_device_preparation_up_and_reads_the_group_back(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;

        var (exitCode, output, errors) = await RunAsync(host, MusterHost.BootstrapToken, "Berlin laptops");

        exitCode.ShouldBe(0, errors);
        var said = output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToDictionary(words => words[0], words => Guid.Parse(words[1]));
        said["target"].ShouldBe(said["group"]);
        var policies = await host.GetAsync<Page<DevicePreparationPolicy>>("/api/device-preparation-policies");
        var policy = policies.Items.Single(one => one.Id == said["policy"]);
        policy.Name.ShouldBe("Berlin laptops");
        policy.DeviceGroup?.Id.ShouldBe(said["group"]);
        policy.Target.State.ShouldBe("valid");
        (policy.TimeoutMinutes, policy.CustomErrorMessage, policy.ShowDiagnosticsLink).ShouldBe(
            (60, "Ask the help desk.", true)
        );
    }

    [Theory, OnBothDatabases]
    public async Task Script_ends_with_the_words_of_the_server_when_its_token_may_not(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var token = await host.ServiceTokenAsync($"script {kind}", AccessCalls.Everywhere("viewer"));

        var (exitCode, _, errors) = await RunAsync(host, token.Secret, "Munich laptops");

        exitCode.ShouldNotBe(0);
        errors.ShouldContain("403");
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        MusterHost host,
        string token,
        string name
    )
    {
        var start = new ProcessStartInfo("bash", [Script, name])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["GRAPH_URL"] = host.Url.ToString();
        start.Environment["GRAPH_TOKEN"] = token;
        using var process = Process.Start(start)!; // it is started anew
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await errors);
    }
}
