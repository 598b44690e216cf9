using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Programs;

/// <summary>Lists of expected devices from the command line, as a pipeline calls it.</summary>
public sealed class ImportProgramTests
{
    private const string Header = "Wer,Email,Ownership,Serial Number,Platform\n";

    [Fact]
    public async Task Cli_looks_at_a_list_applies_it_and_takes_it_back()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);
        var file = Path.Combine(host.Folder, "devices.csv");
        Task<ProgramRun> Import(params string[] arguments) => CliAsync(host, ["import", .. arguments]);

        await File.WriteAllTextAsync(
            file,
            $"{Header}Ann,ann@example.org,corporate,CLI-1,linux\nBob,nowhere,corporate,CLI-2,linux\n"
        );
        (await Import(file)).ExitCode.ShouldBe(2);
        (await Import(file, "--apply", "--map", "Nobody=name")).ExitCode.ShouldBe(2);
        (await Import(file, "--dry-run")).ExitCode.ShouldBe(4); // the column of the name is not known
        var looked = await Import(file, "--dry-run", "--map", "Wer=name");
        looked.ExitCode.ShouldBe(6, looked.Errors);
        looked.Output.ShouldMatch("3 +error +email +ROW_EMAIL +Email is not a valid address. +nowhere");
        looked.Output.ShouldContain("Nothing was changed.");
        (await Import(file, "--apply", "--map", "Wer=name")).ExitCode.ShouldBe(6);
        (await ExpectedAsync(host)).ShouldBeEmpty();

        var applied = await Import(file, "--apply", "--map", "Wer=name", "--valid-only");
        applied.ExitCode.ShouldBe(7, applied.Errors);
        (await ExpectedAsync(host)).ShouldBe(["CLI-1"]);
        await File.WriteAllTextAsync(file, $"{Header}Ann B,ann@example.org,personal,CLI-1,linux\n");
        var changed = await Import(file, "--apply"); // the mapping is remembered
        changed.ExitCode.ShouldBe(6, changed.Errors);
        changed.Output.ShouldContain("--existing replace");
        changed.Output.ShouldMatch("2 +changed +ownership +- +corporate -> personal");
        var replaced = await Import(file, "--apply", "--existing", "replace");
        replaced.ExitCode.ShouldBe(0, replaced.Errors);

        await File.WriteAllTextAsync(file, $"{Header}Ann B,ann@example.org,corporate,CLI-1,linux\n");
        var skipped = await Import(file, "--apply", "--listed", "skip");
        skipped.ExitCode.ShouldBe(0, skipped.Errors);
        skipped.Output.ShouldMatch("2 +skipped +serialNumber +ROW_SERIAL_PREAPPROVED");
        skipped.Output.ShouldMatch("Skipped +1");

        var id = replaced.Output.Split("--undo ")[1].Trim();
        var undone = await Import("--undo", id);
        undone.ExitCode.ShouldBe(0, undone.Errors);
        undone.Output.ShouldMatch("State +undone");
        (await Import("--undo", $"{Guid.Empty}")).ExitCode.ShouldBe(5);
        (await Import("--apply", Path.Combine(host.Folder, "gone.csv"))).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task P_131_cli_takes_pasted_cells_from_standard_input()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);

        var applied = await ProgramRun.CliWithInputAsync(
            host.Url,
            MusterHost.BootstrapToken,
            "Name\tEmail\tOwnership\tSerial Number\tPlatform\nAnn\tann@example.org\tcorporate\tPASTED-1\tlinux\n",
            "import",
            "-",
            "--apply"
        );

        applied.ExitCode.ShouldBe(0, applied.Errors);
        applied.Output.ShouldMatch("File +standard-input");
        (await ExpectedAsync(host)).ShouldBe(["PASTED-1"]);
    }

    [Fact]
    public async Task P_132_cli_asks_again_when_the_answer_got_lost_and_makes_one_import()
    {
        var port = MusterHost.FreePort();
        var front = new Uri($"http://127.0.0.1:{port}");
        var settings = new Dictionary<string, string> { ["MUSTER_PUBLIC_URL"] = $"{front}" };
        await using var host = await MusterHost.StartAsync(
            DatabaseKind.Sqlite,
            new HostOptions { Settings = settings }
        );
        var file = Path.Combine(host.Folder, "devices.csv");
        await File.WriteAllTextAsync(
            file,
            "Name,Email,Ownership,Serial Number,Platform\nAnn,ann@example.org,corporate,LOST-1,linux\n"
        );
        using var wire = new LosingWire(port, "POST /api/pre-approvals/import ");
        _ = wire.PassOnToAsync(host.Url);

        var applied = await ProgramRun.CliAsync(front, MusterHost.BootstrapToken, "import", file, "--apply");

        applied.ExitCode.ShouldBe(0, applied.Errors);
        wire.Lost.ShouldBe(1);
        (await Sql.RowsAsync(host.Database, "SELECT count(*) FROM pre_approval_imports")).ShouldBe(["1"]);
    }

    private static Task<List<string>> ExpectedAsync(MusterHost host) =>
        Sql.RowsAsync(host.Database, "SELECT serial_number FROM expected_devices ORDER BY 1");

    private static Task<ProgramRun> CliAsync(MusterHost host, params string[] arguments) =>
        ProgramRun.CliAsync(host.Url, MusterHost.BootstrapToken, arguments);
}
