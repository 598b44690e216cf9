using Muster.Contracts.Keys;
using Muster.TestKit.Databases;
using Muster.TestKit.Time;

namespace Muster.Integration.Keys;

/// <summary>A key-encryption key that a hardware token wraps; SoftHSM stands in for the hardware.</summary>
public sealed class TokenTests
{
    [Theory, OnBothDatabases]
    public async Task Token_opens_the_database_again_after_a_restart(DatabaseKind kind)
    {
        var (token, folder) = (new SoftToken(), KeyFiles.Folder());
        var database = await TestDatabase.MigratedAsync(kind, folder);
        KeyReport first;
        await using (var server = await ServerProgram.StartAsync(database, folder, With(token)))
        {
            first = await server.KeysAsync();
        }

        await using var again = await ServerProgram.StartAsync(database, folder, With(token));
        var second = await again.KeysAsync();

        second.Keys.Select(key => key.Id).ShouldBe(first.Keys.Select(key => key.Id), ignoreOrder: true);
        var sealing = second.SealingKeys.Single();
        (sealing.Source, sealing.Location, sealing.CopyWanted).ShouldBe(("pkcs11", SoftToken.Uri(), false));
        sealing.Id.ShouldBe(first.SealingKeys.Single().Id);
        await again.DisposeAsync();
        await database.DropAsync();
    }

    [Fact]
    public async Task Server_changes_over_from_a_key_file_to_a_token()
    {
        var (token, folder) = (new SoftToken(), KeyFiles.Folder());
        var database = await TestDatabase.MigratedAsync(DatabaseKind.Sqlite, folder);
        var file = KeyFiles.Make(folder, "old.key");
        KeyReport before;
        await using (
            var server = await ServerProgram.StartAsync(
                database,
                folder,
                [
                    .. token.Environment,
                    new("MUSTER_KEY_FILE", file),
                    new("MUSTER_KEY_PKCS11_NEXT", SoftToken.Uri()),
                    new("MUSTER_KEY_PKCS11_NEXT_PIN_FILE", token.PinFile()),
                ]
            )
        )
        {
            before = await server.KeysAsync();
            (await server.PostAsync("/api/keys/kek/rotate", new RotateKey())).ShouldBe(200);
            await Eventually.IsTrueAsync(
                async () => (await server.KeysAsync()).SealingKeys.Any(key => key.State == "disposable"),
                "nothing is sealed under the file"
            );
        }

        File.Delete(file);
        await using var after = await ServerProgram.StartAsync(database, folder, With(token));
        (await after.KeysAsync())
            .Keys.Select(key => key.Id)
            .ShouldBe(before.Keys.Select(key => key.Id), ignoreOrder: true);
    }

    [Fact]
    public Task Start_says_that_the_pin_is_wrong() =>
        RefusesAsync(
            token => With(token, pinFile: token.PinFile("9999")),
            "the PIN is wrong or missing. Mend MUSTER_KEY_PKCS11_PIN_FILE"
        );

    [Fact]
    public Task Start_says_that_the_pin_file_has_a_line_end() =>
        RefusesAsync(token => With(token, pinFile: token.PinFile("1234\n")), "has blanks or a line end around the PIN");

    [Fact]
    public Task Start_says_that_the_pin_file_is_missing() =>
        RefusesAsync(token => With(token, pinFile: "/nowhere/pin"), "MUSTER_KEY_PKCS11_PIN_FILE) cannot be read");

    [Fact]
    public Task Start_says_that_no_token_has_the_key() =>
        RefusesAsync(token => With(token, SoftToken.Uri("other")), "no token has such a key");

    [Fact]
    public Task Start_says_that_the_engine_is_missing() =>
        RefusesAsync(
            token => [.. With(token), new("OPENSSL_ENGINES", "/nowhere")],
            "needs OpenSSL's engine pkcs11, which is not there. Install it"
        );

    [Fact]
    public async Task Start_says_that_another_key_of_the_token_sealed_the_database()
    {
        var (token, folder) = (new SoftToken(), KeyFiles.Folder());
        token.AddKey("second", "02");
        var database = await TestDatabase.MigratedAsync(DatabaseKind.Sqlite, folder);
        await using (await ServerProgram.StartAsync(database, folder, With(token))) { }

        var (code, message) = await ServerProgram.RefusalAsync(database, folder, With(token, SoftToken.Uri("second")));

        code.ShouldBe(3);
        message.ShouldContain("MUSTER_KEY_PKCS11_NEXT to change over");
    }

    private static async Task RefusesAsync(
        Func<SoftToken, IReadOnlyList<KeyValuePair<string, string>>> settings,
        string says
    )
    {
        var (token, folder) = (new SoftToken(), KeyFiles.Folder());
        var database = await TestDatabase.MigratedAsync(DatabaseKind.Sqlite, folder);

        var (code, message) = await ServerProgram.RefusalAsync(database, folder, settings(token));

        code.ShouldBe(3, message);
        message.Split('\n').Count(line => line.StartsWith("muster: ", StringComparison.Ordinal)).ShouldBe(1);
        message.ShouldContain("MUSTER_KEY_PKCS11");
        message.ShouldContain(says);
        message.ShouldNotContain(SoftToken.Pin);
    }

    private static IReadOnlyList<KeyValuePair<string, string>> With(
        SoftToken token,
        string? uri = null,
        string? pinFile = null
    ) =>
        [
            .. token.Environment,
            new("MUSTER_KEY_PKCS11", uri ?? SoftToken.Uri()),
            new("MUSTER_KEY_PKCS11_PIN_FILE", pinFile ?? token.PinFile()),
        ];
}
