using System.Text.Json;
using Muster.Integration.Programs;
using Muster.Modules.Audit;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Audit;

/// <summary><c>muster audit</c> as somebody at a terminal has it.</summary>
public sealed class AuditProgramTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Fact]
    public async Task Export_makes_a_file_for_its_user_alone_and_replaces_none()
    {
        var (host, _) = await hosts.OnAsync(DatabaseKind.Sqlite);
        await host.SealedAsync();
        var folder = Directory.CreateTempSubdirectory("muster-audit-").FullName;
        var file = Path.Combine(folder, "audit.jsonl");

        var run = await CliAsync(host, "export", "--out", file);

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.ShouldContain($"{new FileInfo(file).Length:N0} bytes");
        File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.GetFiles(folder).ShouldBe([file]);
        (await CliAsync(host, "verify", file)).ExitCode.ShouldBe(0);
        var before = await File.ReadAllTextAsync(file);
        var again = await CliAsync(host, "export", "--out", file);
        again.ExitCode.ShouldBe(2);
        again.Errors.ShouldContain("is there already");
        (await File.ReadAllTextAsync(file)).ShouldBe(before);
    }

    [Fact]
    public async Task Export_leaves_nothing_when_it_is_refused_and_trusts_no_file_that_waits_for_it()
    {
        var (host, _) = await hosts.OnAsync(DatabaseKind.Sqlite);
        using var viewer = await host.OperatorAsync("keen", AccessCalls.Everywhere("viewer"));
        var folder = Directory.CreateTempSubdirectory("muster-audit-").FullName;
        var (file, elsewhere) = (Path.Combine(folder, "audit.csv"), Path.Combine(folder, "elsewhere"));
        await File.WriteAllTextAsync(elsewhere, "");
        File.CreateSymbolicLink($"{file}.unfinished", elsewhere);

        var refused = await ProgramRun.CliAsync(host.Url, "muster_pat_wrong", "audit", "export", "--out", file);
        refused.ExitCode.ShouldNotBe(0);
        Directory.GetFiles(folder).ShouldBe([elsewhere]);
        File.CreateSymbolicLink($"{file}.unfinished", elsewhere);
        var run = await CliAsync(host, "export", "--out", file, "--format", "csv", "--personal");

        run.ExitCode.ShouldBe(0, run.Errors);
        (await File.ReadAllTextAsync(elsewhere)).ShouldBeEmpty();
        (await File.ReadAllTextAsync(file)).ShouldStartWith("seq,at,");
        File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task List_shows_who_did_what_narrowed_as_told()
    {
        var (host, clock) = await hosts.OnAsync(DatabaseKind.Sqlite);
        var hostile = new HostileEvent("listed\u001b[2J", "a \u001b[31mred note");
        await host.RecordAsync(new Actor("operator", "lister", "Lister"), hostile);
        await host.CreatePersonAsync("Unlisted");

        var table = await CliAsync(host, "list", "--actor-kind", "operator", "--actor", "lister");
        table.ExitCode.ShouldBe(0, table.Errors);
        table.Output.ShouldContain("Lister (operator)");
        table.Output.ShouldContain("hostile");
        table.Output.ShouldNotContain("person_created");
        table.Output.ShouldNotContain("\u001b");
        var json = await CliAsync(host, "list", "--action", "hostile", "--limit", "1", "--json");
        json.ExitCode.ShouldBe(0, json.Errors);
        using var read = JsonDocument.Parse(json.Output);
        read.RootElement.GetProperty("items")[0].GetProperty("action").GetString().ShouldBe("hostile");
        var none = await CliAsync(host, "list", "--to", $"{clock.GetUtcNow().AddYears(-1):yyyy-MM-dd}");
        none.Output.ShouldNotContain("person_created");
        var wrong = await CliAsync(host, "list", "--actor", "lister");
        wrong.ExitCode.ShouldNotBe(0);
        wrong.Errors.ShouldContain("Name the kind together with the id");
    }

    private static Task<ProgramRun> CliAsync(MusterHost host, params string[] arguments) =>
        ProgramRun.CliAsync(host.Url, MusterHost.BootstrapToken, ["audit", .. arguments]);
}
