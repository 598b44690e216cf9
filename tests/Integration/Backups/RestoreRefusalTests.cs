using System.Security.Cryptography;
using Muster.Server.Backups.Restore;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Backups;

/// <summary>What a restore refuses, and that it refuses before it writes.</summary>
public sealed class RestoreRefusalTests(Hosts hosts) : IClassFixture<Hosts>
{
    private const int Refused = 4;

    [Theory, OnBothDatabases]
    public async Task Restore_refuses_a_database_that_a_server_has_used(DatabaseKind kind)
    {
        var (host, _) = await hosts.OnAsync(kind);
        var file = await Backups.TakeAsync(host);
        await using var used = await MusterHost.StartAsync(kind);
        await used.CreatePersonAsync("Ann");
        await used.DisposeAsync();
        var before = await Backups.CountsAsync(used.Database);

        var run = await Backups.RestoreAsync(used.Database, used.Folder, file);

        run.ExitCode.ShouldBe(Refused);
        run.Errors.ShouldContain("empty database only");
        (await Backups.CountsAsync(used.Database)).ShouldBe(before);
        await used.Database.DropAsync();
    }

    [Theory, OnBothDatabases]
    public async Task Restore_refuses_a_key_file_that_is_not_the_backups(DatabaseKind kind)
    {
        var (host, _) = await hosts.OnAsync(kind);
        var file = await Backups.TakeAsync(host);
        var folder = Backups.NewFolder();
        var database = await TestDatabase.EmptyAsync(kind, folder);
        var other = Backups.KeyFile(Backups.NewFolder(), RandomNumberGenerator.GetBytes(32));

        var wrong = await Backups.RestoreAsync(database, folder, file, other);
        var missing = await Backups.RestoreAsync(database, folder, file, Path.Combine(folder, "none.key"));

        wrong.ExitCode.ShouldBe(Refused);
        wrong.Errors.ShouldContain("is not the one of this backup");
        wrong.Errors.ShouldContain(Path.Combine(host.Folder, "test.key"));
        missing.ExitCode.ShouldBe(Refused);
        missing.Errors.ShouldContain("none.key (MUSTER_KEY_FILE) does not exist");
        File.Exists(Path.Combine(folder, "none.key")).ShouldBeFalse();
        await ShouldBeUntouchedAsync(database);
        await database.DropAsync();
    }

    [Fact]
    public async Task Restore_never_makes_a_key_file()
    {
        var (host, _) = await hosts.OnAsync(DatabaseKind.Sqlite);
        var file = await Backups.TakeAsync(host);
        var folder = Backups.NewFolder();

        var run = await Programs.ProgramRun.ServerAsync(new() { ["MUSTER_DATA"] = folder }, "restore", file);

        run.ExitCode.ShouldBe(Refused);
        Directory.GetFiles(folder, "*.key").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "is no gzip file, or a damaged one|is no backup")]
    [InlineData("cut", "ends|damaged")]
    [InlineData("byte", "damaged")]
    [InlineData("without-trailer", "ends before its last line")]
    [InlineData("row-changed", "hash")]
    [InlineData("row-removed", "does not end as it should")]
    [InlineData("table-removed", "tables or rows are missing")]
    [InlineData("other-format", "reads format 1")]
    [InlineData("wrong-kind", "does not fit its table")]
    [InlineData("bad-name", "no release of Muster knows")]
    [InlineData("unknown-migration", "does not know")]
    [InlineData("appended", "something follows")]
    public async Task Restore_names_what_is_wrong_with_a_file(string damage, string words)
    {
        var (host, _) = await hosts.OnAsync(DatabaseKind.Sqlite);
        var file = await Backups.TakeAsync(host);
        Damage(file, damage);
        var folder = Backups.NewFolder();
        var database = await TestDatabase.EmptyAsync(DatabaseKind.Sqlite, folder);

        var refused = await Should.ThrowAsync<RestoreRefusedException>(() =>
            Backups.RestoreHereAsync(database, folder, file)
        );

        words
            .Split('|')
            .Any(word => refused.Message.Contains(word, StringComparison.Ordinal))
            .ShouldBeTrue(refused.Message);
        File.Exists(Path.Combine(folder, "muster.db")).ShouldBeFalse();
    }

    [Theory, OnBothDatabases]
    public async Task Restore_refuses_a_table_that_no_migration_makes(DatabaseKind kind)
    {
        var (host, _) = await hosts.OnAsync(kind);
        var file = await Backups.TakeAsync(host);
        var foreign = kind == DatabaseKind.Sqlite ? "sqlite_sequence" : "pg_authid";
        BackupText.Edit(
            file,
            lines => [.. lines.Select(line => line.Replace("\"people\"", $"\"{foreign}\"", StringComparison.Ordinal))],
            seal: true
        );
        var folder = Backups.NewFolder();
        var database = await TestDatabase.EmptyAsync(kind, folder);

        var refused = await Should.ThrowAsync<RestoreRefusedException>(() =>
            Backups.RestoreHereAsync(database, folder, file)
        );

        refused.Message.ShouldContain($"a table {foreign}");
        (await Backups.CountsAsync(database)).GetValueOrDefault("operators").ShouldBe(0);
        await database.DropAsync();
    }

    [Fact]
    public async Task Restore_is_all_that_the_server_takes_as_an_argument()
    {
        var run = await Programs.ProgramRun.ServerAsync([], "reset", "file");

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain("restore FILE");
    }

    private static void Damage(string file, string damage)
    {
        var bytes = File.ReadAllBytes(file);
        switch (damage)
        {
            case "":
                File.WriteAllBytes(file, []);
                return;
            case "cut":
                File.WriteAllBytes(file, bytes[..(bytes.Length / 2)]);
                return;
            case "byte":
                bytes[bytes.Length / 2] ^= 1;
                File.WriteAllBytes(file, bytes);
                return;
            default:
                BackupText.Edit(
                    file,
                    lines => Edited(lines, damage),
                    seal: damage is not ("row-changed" or "appended")
                );
                return;
        }
    }

    private static List<string> Edited(List<string> lines, string damage)
    {
        var row = lines.FindIndex(line => line.StartsWith('['));
        switch (damage)
        {
            case "without-trailer":
                lines.RemoveAt(lines.Count - 1);
                break;
            case "row-changed":
                row = lines.FindIndex(line =>
                    line.StartsWith('[') && line.Contains("Administrator", StringComparison.Ordinal)
                );
                lines[row] = lines[row].Replace("Administrator", "Administratix", StringComparison.Ordinal);
                break;
            case "row-removed":
                lines.RemoveAt(row);
                break;
            case "table-removed":
                var table = lines.FindIndex(line =>
                    line.StartsWith("{\"table\":{\"name\":\"operators\"", StringComparison.Ordinal)
                );
                lines.RemoveRange(table, 3);
                break;
            case "other-format":
                lines[0] = lines[0].Replace("\"format\":1", "\"format\":2", StringComparison.Ordinal);
                break;
            case "wrong-kind":
                lines[row] = "[1" + lines[row][lines[row].IndexOf(',')..];
                break;
            case "bad-name":
                lines[1] = lines[1].Replace("\"name\":\"", "\"name\":\"\\u0022; DROP TABLE ", StringComparison.Ordinal);
                break;
            case "unknown-migration":
                lines[0] = lines[0].Replace("_storage\"", "_later\"", StringComparison.Ordinal);
                break;
            case "appended":
                lines.Add("{}");
                break;
        }

        return lines;
    }

    private static async Task ShouldBeUntouchedAsync(TestDatabase database)
    {
        if (database.Kind == DatabaseKind.Sqlite)
        {
            File.Exists(database.Setting["sqlite:".Length..]).ShouldBeFalse();
        }
        else
        {
            (await Backups.TablesAsync(database)).ShouldBeEmpty();
        }
    }
}
