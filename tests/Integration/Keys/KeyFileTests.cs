using Muster.Modules.Keys;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Keys;

public sealed class KeyFileTests
{
    private const string Setting = "MUSTER_KEY_FILE";

    [Theory, OnBothDatabases]
    public async Task Start_says_that_the_key_file_is_lost_and_makes_none_over_sealed_rows(DatabaseKind kind)
    {
        var (database, folder) = await UsedDatabaseAsync(kind, "muster.key");
        var lost = Path.Combine(folder, "muster.key");
        File.Delete(lost);

        var message = await RefusalAsync(
            database,
            folder,
            new KeySource.File(lost, Create: true) { Setting = Setting }
        );

        message.ShouldContain("lost or not mounted");
        message.ShouldContain(lost);
        File.Exists(lost).ShouldBeFalse();
        await database.DropAsync();
    }

    [Theory, OnBothDatabases]
    public async Task Start_says_that_another_key_file_sealed_the_database_and_adds_nothing(DatabaseKind kind)
    {
        var (database, folder) = await UsedDatabaseAsync(kind, "muster.key");
        var other = KeyFiles.Make(folder, "other.key");

        var message = await RefusalAsync(
            database,
            folder,
            new KeySource.File(other, Create: false) { Setting = Setting }
        );

        message.ShouldContain("is not the one this database was sealed with");
        message.ShouldContain(KeyCopy.Read(other)!.KeyId);
        message.ShouldContain(KeyCopy.Read(Path.Combine(folder, "muster.key"))!.KeyId);
        (await Storage.Sql.RowsAsync(database, "SELECT id FROM key_encryption_keys")).Count.ShouldBe(1);
        await database.DropAsync();
    }

    [Fact]
    public Task Start_says_that_a_key_file_is_cut_short() =>
        RefusesAsync(
            folder => KeyFiles.Make(folder, "a.key", KeyFiles.NewKey()[..20]),
            "is not the base64 of 32 bytes; it may be cut short"
        );

    [Fact]
    public Task Start_says_that_a_key_file_is_open_to_its_group() =>
        RefusesAsync(
            folder => KeyFiles.Make(folder, "a.key", mode: UnixFileMode.UserRead | UnixFileMode.GroupRead),
            "chmod 600"
        );

    [Fact]
    public Task Start_says_that_a_key_file_is_open_to_everybody() =>
        RefusesAsync(
            folder => KeyFiles.Make(folder, "a.key", mode: UnixFileMode.UserRead | UnixFileMode.OtherRead),
            "chmod 600"
        );

    [Fact]
    public Task Start_says_that_a_key_file_is_a_link_to_nowhere() =>
        RefusesAsync(
            folder =>
            {
                var link = Path.Combine(folder, "a.key");
                File.CreateSymbolicLink(link, Path.Combine(folder, "not-mounted"));
                return link;
            },
            "is a link to"
        );

    [Fact]
    public Task Start_says_that_a_folder_is_no_key_file() =>
        RefusesAsync(folder => Directory.CreateDirectory(Path.Combine(folder, "a.key")).FullName, "was not mounted");

    [Fact]
    public Task Start_says_that_a_named_key_file_does_not_exist() =>
        RefusesAsync(folder => Path.Combine(folder, "a.key"), "does not exist. Make one with");

    [Fact]
    public async Task Key_file_is_made_for_an_empty_database_and_only_for_its_owner()
    {
        var folder = KeyFiles.Folder();
        var path = Path.Combine(folder, "muster.key");
        var database = await TestDatabase.EmptyAsync(DatabaseKind.Sqlite, folder);

        await using var host = await StartAsync(
            database,
            folder,
            new KeySource.File(path, Create: true) { Setting = Setting }
        );

        File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        (await host.KeysAsync()).SealingKeys.Single().Id.ShouldBe(KeyCopy.Read(path)!.KeyId);
    }

    private static async Task RefusesAsync(Func<string, string> make, string says)
    {
        var folder = KeyFiles.Folder();
        var path = make(folder);
        var database = await TestDatabase.EmptyAsync(DatabaseKind.Sqlite, folder);

        var message = await RefusalAsync(
            database,
            folder,
            new KeySource.File(path, Create: false) { Setting = Setting }
        );

        message.ShouldContain(says);
        message.ShouldContain(path);
        message.ShouldContain(Setting);
    }

    private static async Task<(TestDatabase Database, string Folder)> UsedDatabaseAsync(DatabaseKind kind, string file)
    {
        var folder = KeyFiles.Folder();
        var path = KeyFiles.Make(folder, file);
        var database = await TestDatabase.MigratedAsync(kind, folder);
        await using var host = await StartAsync(database, folder, path);
        return (database, folder);
    }

    private static Task<MusterHost> StartAsync(TestDatabase database, string folder, string path) =>
        StartAsync(database, folder, new KeySource.File(path, Create: false) { Setting = Setting });

    private static Task<MusterHost> StartAsync(TestDatabase database, string folder, KeySource source) =>
        MusterHost.StartAsync(database, folder, new HostOptions { Keys = options => options.Source = source });

    private static async Task<string> RefusalAsync(TestDatabase database, string folder, KeySource source) =>
        (await Should.ThrowAsync<UnusableKeyException>(() => StartAsync(database, folder, source))).Message;
}
