using System.Text.Json;
using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.Status.SimulationCalls;

namespace Muster.Integration.Programs;

/// <summary>Whether a server is well, as the command line sees it.</summary>
public sealed class DoctorProgramTests
{
    [Theory, OnBothDatabases]
    public async Task Doctor_ends_with_a_code_of_its_own_when_counts_differ_from_what_there_is(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        await host.SimulateAsync("a fleet", Begin("moving", "macos", "MacAde"));
        var well = await CliAsync(host, "doctor");
        await Sql.RunAsync(
            host.Database,
            "INSERT INTO enrollment_counts (metric, hour, platform, method, reason, simulated, value) VALUES ('now.failed', 0, 'macos', 'MacManual', '', true, 7)"
        );

        var ill = await CliAsync(host, "doctor");
        var told = await CliAsync(host, "doctor", "--json");

        well.ExitCode.ShouldBe(0, well.Output + well.Errors);
        well.Output.ShouldMatch("counts +ok +They are those of 1 enrollments");
        well.Output.ShouldMatch("server +ok ");
        well.Output.ShouldMatch("version +ok ");
        ill.ExitCode.ShouldBe(6, ill.Output + ill.Errors);
        ill.Output.ShouldMatch("counts +failed +1 differ");
        ill.Output.ShouldMatch("MacManual.* 7 +0");
        told.ExitCode.ShouldBe(6);
        using var report = JsonDocument.Parse(told.Output);
        report.RootElement.GetProperty("ready").GetBoolean().ShouldBeTrue();
        report.RootElement.GetProperty("counts").GetProperty("differences").GetArrayLength().ShouldBe(1);
        await host.Database.DropAsync();
    }

    [Fact]
    public async Task Doctor_says_that_a_server_has_lost_its_database()
    {
        await using var host = await StartAsync(DatabaseKind.Postgres);
        await host.Database.DropAsync();

        var run = await CliAsync(host, "doctor");

        run.ExitCode.ShouldBe(6, run.Output + run.Errors);
        run.Output.ShouldMatch("server +failed +It does not reach its database");
        run.Output.ShouldNotContain("counts");
    }

    [Fact]
    public async Task Doctor_ends_as_every_command_does_when_nobody_answers_or_the_token_is_refused()
    {
        await using var host = await StartAsync(DatabaseKind.Sqlite);
        var nowhere = new Uri("http://127.0.0.1:1");

        (await ProgramRun.CliAsync(nowhere, MusterHost.BootstrapToken, "doctor")).ExitCode.ShouldBe(3);
        (await ProgramRun.CliAsync(host.Url, new string('x', 40), "doctor")).ExitCode.ShouldBe(4);
    }

    private static Task<MusterHost> StartAsync(DatabaseKind kind) =>
        MusterHost.StartAsync(
            kind,
            new HostOptions { Settings = new Dictionary<string, string> { ["MUSTER_SIMULATION"] = "1" } }
        );

    private static Task<ProgramRun> CliAsync(MusterHost host, params string[] arguments) =>
        ProgramRun.CliAsync(host.Url, MusterHost.BootstrapToken, arguments);
}
