using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Contracts.Backups;
using Muster.Integration.Programs;
using Muster.Integration.Storage;
using Muster.Server.Backups;
using Muster.Storage.Copying;
using Muster.Storage.Model;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Backups;

public sealed class BackupTests(Hosts hosts) : IClassFixture<Hosts>
{
    /// <summary>What of the schema no module has, and why no backup needs it.</summary>
    private static readonly Dictionary<string, string> OfNobody = new(StringComparer.Ordinal)
    {
        ["__EFMigrationsHistory"] = "in the header",
    };

    [Theory, OnBothDatabases]
    public async Task Every_table_of_the_schema_is_in_a_backup_unless_its_module_says_why_not(DatabaseKind kind)
    {
        var (host, _) = await hosts.OnAsync(kind);
        await using var db = await host
            .Services.GetRequiredService<IDbContextFactory<MusterDbContext>>()
            .CreateDbContextAsync();
        var leftOut = CopiedTables.LeftOutOf(db.Model);
        var copied = CopiedTables.Of(db.Model);
        var schema = await Backups.TablesAsync(host.Database);

        copied.Select(table => table.Name).ShouldBeUnique();
        schema
            .Except(copied.Select(table => table.Name))
            .ShouldBe(leftOut.Keys.Concat(OfNobody.Keys), ignoreOrder: true);
        leftOut.Values.ShouldAllBe(reason => reason.Length > 10);
        foreach (var table in copied)
        {
            var columns = await ColumnsAsync(host.Database, table.Name);
            table.Columns.Select(column => column.Name).ShouldBe(columns, ignoreOrder: true, table.Name);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Backup_is_of_one_moment_and_keeps_no_writer_waiting(DatabaseKind kind)
    {
        var (host, _) = await hosts.OnAsync(kind);
        var before = (await Backups.CountsAsync(host.Database))["people"];
        await using var snapshot = await host
            .Services.GetRequiredService<Snapshots>()
            .BeginAsync(CancellationToken.None);

        await host.CreatePersonAsync("Came after");
        using var file = new MemoryStream();
        await snapshot.WriteAsync(file, CancellationToken.None);

        var tables = await TablesAsync(file);
        tables.Single(table => table.Name == "people").Rows.ShouldBe(before);
    }

    [Theory, OnBothDatabases]
    public async Task Backup_is_in_the_audit_trail_that_it_holds(DatabaseKind kind)
    {
        var (host, _) = await hosts.OnAsync(kind);
        await host.CreatePersonAsync("Ann");
        var rows = (await Backups.CountsAsync(host.Database))["audit_events"];

        using var answer = await host.Admin.GetAsync("/api/backup");
        using var file = new MemoryStream(await answer.Content.ReadAsByteArrayAsync());

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/gzip");
        (await TablesAsync(file)).Single(table => table.Name == "audit_events").Rows.ShouldBe(rows + 1);
        (await host.AuditAsync()).Items.ShouldContain(row => row.Action == "backup_taken");
    }

    [Theory, OnBothDatabases]
    public async Task Second_backup_at_once_is_refused_and_leaves_no_trace(DatabaseKind kind)
    {
        var (host, _) = await hosts.OnAsync(kind);
        await host.CreatePersonAsync("Ann");
        var rows = (await Backups.CountsAsync(host.Database))["audit_events"];
        var one = host.Services.GetRequiredService<OneBackup>();
        using (one.TryBegin())
        {
            using var refused = await host.Admin.GetAsync("/api/backup");
            (await AdminCalls.CodeOfAsync(refused)).ShouldBe((409, "backup_in_progress"));
        }

        (await Backups.CountsAsync(host.Database))["audit_events"].ShouldBe(rows);
        using var taken = await host.Admin.GetAsync("/api/backup");
        ((int)taken.StatusCode).ShouldBe(200);
    }

    [Theory, OnBothDatabases]
    public async Task Backup_is_refused_when_another_release_has_changed_the_schema(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind);
        await Sql.RunAsync(
            host.Database,
            """INSERT INTO "__EFMigrationsHistory" VALUES ('20991231_0001_later', '99')"""
        );

        using var refused = await host.Admin.GetAsync("/api/backup");

        (await AdminCalls.CodeOfAsync(refused)).ShouldBe((409, "schema_differs"));
        await host.DisposeAsync();
        await host.Database.DropAsync();
    }

    [Fact]
    public async Task Cli_says_what_the_file_holds_and_that_the_key_file_is_not_in_it()
    {
        var (host, _) = await hosts.OnAsync(DatabaseKind.Sqlite);
        var file = Path.Combine(Backups.NewFolder(), "b.jsonl.gz");

        var run = await CliAsync(host, file);

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.ShouldContain("operators");
        run.Output.ShouldContain("key file is NOT in this backup");
        run.Output.ShouldContain(Path.Combine(host.Folder, "test.key"));
        var sha256 = Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(file))
        );
        run.Output.ShouldContain(sha256);
        File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.GetFiles(Path.GetDirectoryName(file)!).ShouldBe([file]);

        var again = await CliAsync(host, file);
        again.ExitCode.ShouldBe(2);
        again.Errors.ShouldContain("there already");
    }

    private static async Task<IReadOnlyList<BackupTableEnd>> TablesAsync(MemoryStream file)
    {
        file.Position = 0;
        await using var backup = await BackupReader.OpenAsync(file, CancellationToken.None);
        while (await backup.NextTableAsync(CancellationToken.None) is not null)
        {
            await foreach (var _ in backup.RowsAsync(CancellationToken.None)) { }
        }

        return backup.Tables;
    }

    private static Task<List<string>> ColumnsAsync(TestDatabase database, string table) =>
        Sql.RowsAsync(
            database,
            database.Kind == DatabaseKind.Sqlite
                ? $"SELECT name FROM pragma_table_info('{table}')"
                : $"SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '{table}'"
        );

    private static Task<ProgramRun> CliAsync(MusterHost host, string file) =>
        ProgramRun.CliAsync(host.Url, MusterHost.BootstrapToken, "backup", "--out", file);
}
