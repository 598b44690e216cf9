using System.Text.Json;
using Muster.Contracts.People;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Programs;

/// <summary>The real programs against the real server, as on somebody's computer.</summary>
public sealed class ProgramTests
{
    [Theory, OnBothDatabases]
    public async Task This_machine_enrolls_and_an_administrator_lets_it_in_from_the_command_line(DatabaseKind kind)
    {
        var settings = new Dictionary<string, string> { ["MUSTER_QUEUE_UNDO_SECONDS"] = "1" };
        await using var host = await MusterHost.StartAsync(kind, new HostOptions { Settings = settings });
        var state = Path.Combine(host.Folder, "agent");
        var person = await host.CreatePersonAsync("This computer's owner");
        string[] folder = ["--state", state];

        string[] enroll = ["enroll", "--server", host.Url.ToString(), "--peer-id", person.PeerId, .. folder];

        var asked = await ProgramRun.AgentAsync(enroll);
        asked.ExitCode.ShouldBe(0, asked.Errors);
        (await ProgramRun.AgentAsync(["status", .. folder])).Output.ShouldContain("pending");
        File.GetUnixFileMode(Directory.GetFiles(state, "*key*").First())
            .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

        var listed = await CliAsync(host, "queue", "list", "--json");
        var id = JsonDocument.Parse(listed.Output).RootElement.GetProperty("items")[0].GetProperty("id").GetString()!;
        var fingerprint = (await ProgramRun.AgentAsync(["fingerprint", .. folder]))
            .Output.Split('\n')[0]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        (await CliAsync(host, "queue", "approve", id, "--fingerprint", new string('0', 64))).ExitCode.ShouldBe(4);
        var approved = await CliAsync(host, "queue", "approve", id, "--fingerprint", fingerprint);
        approved.ExitCode.ShouldBe(0, approved.Errors);

        var heard = await ProgramRun.AgentAsync([.. enroll, "--wait"]);
        heard.ExitCode.ShouldBe(0, heard.Output + heard.Errors);
        (await ProgramRun.AgentAsync(["status", .. folder])).Output.ShouldContain("active");
        (await host.PersonAsync(person.Id)).Enrollment.ShouldBe("enrolled");

        (await ProgramRun.AgentAsync(["unenroll", "--yes", .. folder])).ExitCode.ShouldBe(0);
        (await host.GetAsync<Person>($"/api/people/{person.Id}")).Enrollment.ShouldBe("not_enrolled");
        await host.Database.DropAsync();
    }

    [Fact]
    public async Task Agent_refuses_http_to_another_machine()
    {
        var state = Path.Combine(Directory.CreateTempSubdirectory("muster-agent-").FullName, "state");

        var run = await ProgramRun.AgentAsync(
            "enroll",
            "--server",
            "http://muster.example.org",
            "--peer-id",
            new string('a', 32),
            "--state",
            state
        );

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain("https");
    }

    [Fact]
    public async Task Agent_refuses_a_state_folder_that_others_can_write()
    {
        var state = Directory.CreateTempSubdirectory("muster-agent-").FullName;
        File.SetUnixFileMode(state, (UnixFileMode)511);

        var run = await ProgramRun.AgentAsync(
            "enroll",
            "--server",
            "http://127.0.0.1:1",
            "--peer-id",
            new string('a', 32),
            "--state",
            state
        );

        run.ExitCode.ShouldBe(6);
    }

    [Fact]
    public async Task Cli_says_what_is_wrong_when_nobody_answers_or_the_token_is_refused()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);

        var silent = await ProgramRun.CliAsync(
            new Uri("http://127.0.0.1:1"),
            MusterHost.BootstrapToken,
            "queue",
            "list"
        );
        var refused = await ProgramRun.CliAsync(host.Url, new string('x', 40), "queue", "list");

        silent.ExitCode.ShouldBe(3);
        refused.ExitCode.ShouldBe(4);
    }

    [Fact]
    public async Task Cli_validates_the_endpoint_and_ends_with_a_code_of_its_own_when_a_check_failed()
    {
        await using var healthy = await MusterHost.StartAsync(DatabaseKind.Sqlite);
        var elsewhere = new Dictionary<string, string> { ["MUSTER_PUBLIC_URL"] = "http://localhost:1" };
        await using var lost = await MusterHost.StartAsync(
            DatabaseKind.Sqlite,
            new HostOptions { Settings = elsewhere }
        );

        var fine = await CliAsync(healthy, "settings", "validate");
        var failed = await CliAsync(lost, "settings", "validate");

        fine.ExitCode.ShouldBe(0, fine.Output + fine.Errors);
        failed.ExitCode.ShouldBe(6, failed.Output + failed.Errors);
        failed.Output.ShouldContain("cannot be reached");
    }

    private static Task<ProgramRun> CliAsync(MusterHost host, params string[] arguments) =>
        ProgramRun.CliAsync(host.Url, MusterHost.BootstrapToken, arguments);
}
