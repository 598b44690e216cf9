using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Muster.Contracts.PreApproval;
using Muster.Integration.Blueprints;
using Muster.Integration.Keys;
using Muster.Integration.Storage;
using Muster.Modules.Devices;
using Muster.Modules.Keys;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;
using static Muster.Integration.PreApproval.ImportCalls;

namespace Muster.Integration.PreApproval;

/// <summary>Lists bring passwords: where they do not lie in the clear, and what does not show them.</summary>
public sealed class PasswordFileTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task P_107_file_lies_encrypted_and_can_be_read_and_checked(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var import = await host.UploadAsync(Open("SEALED-1", "clear-swordfish"));

        var (parts, sample) = await KeptAsync(host, import);
        parts.ShouldHaveSingleItem().AsSpan().IndexOf("clear-swordfish"u8).ShouldBe(-1);
        sample.ShouldNotContain("clear-swordfish");

        var read = await host.ReadAsync(import, new ReadPreApprovalImport { Encoding = "windows-1252" });
        (await KeptAsync(host, import)).Sample.ShouldNotContain("clear-swordfish");
        (await host.GetAsync<ImportSample>($"{Route}/imports/{import.Id}/sheet")).Rows[0].Cells[0].ShouldBe("Ann");
        (await host.CheckedAsync(read)).Totals.New.ShouldBe(1);
        await host.PostAsync<PreApprovalImport>($"{Route}/imports/{import.Id}/cancel", new { });
        (await KeptAsync(host, import)).Parts.ShouldBeEmpty();
        (
            await Sql.RowsAsync(
                host.Database,
                $"SELECT count(*) FROM pre_approval_imports WHERE file_key IS NOT NULL AND {Is(import)}"
            )
        ).ShouldBe(["0"]);
    }

    [Theory, OnBothDatabases]
    public async Task Files_stay_readable_when_the_sealing_key_is_changed(DatabaseKind kind)
    {
        var folder = KeyFiles.Folder();
        var (old, next) = (Source(KeyFiles.Make(folder, "old.key")), Source(KeyFiles.Make(folder, "next.key")));
        var database = await TestDatabase.MigratedAsync(kind, folder);
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        PreApprovalImport import;
        await using (var host = await StartAsync(database, folder, clock, old, next))
        {
            import = await host.UploadAsync(Open("RESEALED-1", "x"));
            await host.RotateAsync("kek");
            await Eventually.IsTrueAsync(
                async () =>
                {
                    clock.Advance(TimeSpan.FromSeconds(5));
                    return (await host.KeysAsync()).SealingKeys.Any(key => key.State == "disposable");
                },
                "nothing is sealed under the old key"
            );
        }

        await using var after = await StartAsync(database, folder, clock, next, null);
        (await after.CheckedAsync(await after.ImportAsync(import.Id))).Totals.New.ShouldBe(1);
        await after.DisposeAsync();
        await database.DropAsync();
    }

    [Theory, OnBothDatabases]
    public async Task File_whose_key_was_lost_is_refused_with_what_to_do(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var import = await host.UploadAsync(Open("LOST-1", "x"));
        var nothing = kind == DatabaseKind.Sqlite ? "X'00'" : "'\\x00'";
        await Sql.RunAsync(host.Database, $"UPDATE pre_approval_imports SET file_key = {nothing} WHERE {Is(import)}");

        (
            await host.TrySendAsync(
                HttpMethod.Put,
                $"{Route}/imports/{import.Id}/mapping",
                import.Version,
                new MapPreApprovalImport { Fields = [.. import.Columns.Select(column => column.Field)] }
            )
        ).ShouldBe((409, "import_file_shut"));
        (
            await host.TrySendAsync(
                HttpMethod.Put,
                $"{Route}/imports/{import.Id}/sheet",
                import.Version,
                new ReadPreApprovalImport { Encoding = "windows-1252" }
            )
        ).ShouldBe((409, "import_file_shut"));
        (await host.GetAsync<ImportSample>($"{Route}/imports/{import.Id}/sheet")).Rows.ShouldBeEmpty();
        (await host.PostAsync<PreApprovalImport>($"{Route}/imports/{import.Id}/cancel", new { })).State.ShouldBe(
            "cancelled"
        );
    }

    [Theory, OnBothDatabases]
    public async Task P_107_password_column_that_is_left_out_stays_secret(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var text =
            "Name,Email,Ownership,Serial Number,Platform,Password,Kennwort\n"
            + "Pia,pia-left@example.org,corporate,LEFT-1,linux,swordfish-1,swordfish-2\n"
            + "Pia,nowhere,corporate,LEFT-2,linux,swordfish-3,swordfish-4\n";
        var import = await host.UploadAsync(text);
        string?[] fields = ["name", "email", "ownership", "serialNumber", "platform", null, null];

        var ready = await host.CheckedAsync(import, fields);

        (await host.Admin.GetStringAsync($"{Route}/imports/{import.Id}/sheet")).ShouldNotContain("swordfish");
        (await host.Admin.GetStringAsync($"{Route}/imports/{import.Id}/rows")).ShouldNotContain("swordfish");
        (await host.Admin.GetStringAsync($"{Route}/imports/{import.Id}/rejected.csv"))
            .TrimStart('\uFEFF')
            .ShouldStartWith("Name,Email,Ownership,Serial Number,Platform,Line,Problems\r\nPia,nowhere,");
        (
            await Sql.RowsAsync(
                host.Database,
                "SELECT original FROM pre_approval_import_rows WHERE cells LIKE '%LEFT-2%'"
            )
        )
            .ShouldHaveSingleItem()
            .ShouldNotContain("swordfish");
        await host.CommittedAsync(ready, validRowsOnly: true);
        var next = await host.UploadAsync(text);
        next.MappingIsRemembered.ShouldBeTrue();
        (await host.Admin.GetStringAsync($"{Route}/imports/{next.Id}/sheet")).ShouldNotContain("swordfish");
    }

    [Fact]
    public async Task Password_keeps_the_apostrophe_that_it_begins_with()
    {
        var host = (await hosts.OnAsync(DatabaseKind.Sqlite)).Host;
        var import = await host.CheckedAsync(
            "Name,Email,Ownership,Serial Number,Platform,Password\n"
                + "'=Ann,quoted@example.org,corporate,QUOTED-1,linux,'-x\n"
        );

        var mark = ShownPassword
            .Of(host.Services.GetRequiredService<ContentMarks>(), "'-x")
            .MarkFor($"pre-approval-password {import.Id} 2");
        (await host.RowsAsync(import))[0].Cells["name"].ShouldBe("=Ann");
        (
            await Sql.RowsAsync(
                host.Database,
                "SELECT password_mac FROM pre_approval_import_rows WHERE cells LIKE '%QUOTED-1%'"
            )
        ).ShouldBe([mark]);
    }

    [Fact]
    public async Task File_on_the_disk_of_the_node_has_no_name_while_it_comes()
    {
        var host = (await hosts.OnAsync(DatabaseKind.Sqlite)).Host;
        var marker = $"nameless-{System.Security.Cryptography.RandomNumberGenerator.GetHexString(16)}";
        using var list = new HeldList(Encoding.UTF8.GetBytes(Open("NAMELESS-1", marker)));

        var sending = list.SendAsync(host);
        await Eventually.IsTrueAsync(() => Task.FromResult(HeldList.OnDisk(marker).Any()), "the list is on the disk");
        HeldList.OnDisk(marker).ShouldAllBe(path => path.EndsWith("(deleted)"));
        list.LetGo();

        using var answer = await sending;
        ((int)answer.StatusCode).ShouldBe(201);
        HeldList.OnDisk(marker).ShouldBeEmpty();
    }

    /// <summary>A password stands in a column whose name says nothing.</summary>
    private static string Open(string serial, string secret) =>
        $"Name,Email,Ownership,Serial Number,Platform,Colour\nAnn,{serial}@example.org,corporate,{serial},linux,{secret}\n";

    private static async Task<(List<byte[]> Parts, string Sample)> KeptAsync(MusterHost host, PreApprovalImport import)
    {
        var hex = host.Database.Kind == DatabaseKind.Sqlite ? "hex(content)" : "encode(content, 'hex')";
        var parts = await Sql.RowsAsync(
            host.Database,
            $"SELECT {hex} FROM pre_approval_file_parts WHERE lower(CAST(import_id AS TEXT)) = '{import.Id}'"
        );
        var sample = await Sql.RowsAsync(
            host.Database,
            $"SELECT coalesce(sample, '') FROM pre_approval_imports WHERE {Is(import)}"
        );
        return ([.. parts.Select(Convert.FromHexString)], sample[0]);
    }

    private static string Is(PreApprovalImport import) => $"lower(CAST(id AS TEXT)) = '{import.Id}'";

    private static KeySource Source(string path) =>
        new KeySource.File(path, Create: false) { Setting = "MUSTER_KEY_FILE" };

    private static Task<MusterHost> StartAsync(
        TestDatabase database,
        string folder,
        FakeClock clock,
        KeySource key,
        KeySource? next
    ) =>
        MusterHost.StartAsync(
            database,
            folder,
            new HostOptions { Clock = clock, Keys = options => (options.Source, options.Next) = (key, next) }
        );
}
