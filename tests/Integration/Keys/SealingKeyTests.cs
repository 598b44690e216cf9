using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Muster.Modules.Keys;
using Muster.Storage.Model;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Keys;

/// <summary>The key-encryption key: where it comes from and how it is changed.</summary>
public sealed class SealingKeyTests
{
    [Theory, OnBothDatabases]
    public async Task Key_from_the_environment_seals_and_is_logged_nowhere(DatabaseKind kind)
    {
        var key = KeyFiles.NewKey();
        var options = new HostOptions
        {
            Keys = o => o.Source = new KeySource.Environment(key) { Setting = "MUSTER_KEY" },
        };
        await using var host = await MusterHost.StartAsync(kind, options);

        var sealing = (await host.KeysAsync()).SealingKeys.Single();

        (sealing.Source, sealing.Location, sealing.State).ShouldBe(("environment", "MUSTER_KEY", "current"));
        sealing.SealedCount.ShouldBeGreaterThanOrEqualTo(3);
        host.Log.Lines.ShouldNotContain(line => line.Contains(key));
        options.ToString().ShouldNotContain(key);
        await EndAsync(host);
    }

    [Theory, OnBothDatabases]
    public async Task Change_of_the_sealing_key_seals_every_box_anew_and_says_when_the_old_one_may_go(DatabaseKind kind)
    {
        var folder = KeyFiles.Folder();
        var (old, next) = (Source(KeyFiles.Make(folder, "old.key")), Source(KeyFiles.Make(folder, "next.key")));
        var database = await TestDatabase.MigratedAsync(kind, folder);
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        string identity;
        byte[] boxed;
        await using (var host = await StartAsync(database, folder, clock, old, next))
        {
            identity = (await host.CurrentKeyAsync("server-signing")).Id;
            boxed = host.Services.GetRequiredService<SecretBox>().Seal("totp/1", "secret"u8);
            (await host.KeysAsync())
                .SealingKeys.Select(key => key.State)
                .ShouldBe(["current", "next"], ignoreOrder: true);

            var change = await host.RotateAsync("kek");

            await Eventually.IsTrueAsync(
                async () =>
                {
                    clock.Advance(TimeSpan.FromSeconds(5));
                    return (await host.KeysAsync()).SealingKeys.Any(key =>
                        key.Id == change.OldKeyId && key.State == "disposable"
                    );
                },
                "nothing is sealed under the old key"
            );
            Open(host, boxed).ShouldBe("secret");
            (await host.TryRotateAsync("kek")).ShouldBe((409, "key_not_given"));
            (await host.AuditAsync()).Items.ShouldContain(row =>
                row.Action == "key_rotated" && row.Entity.Id == change.NewKeyId
            );
        }

        await using var after = await StartAsync(database, folder, clock, next, null);
        (await after.CurrentKeyAsync("server-signing")).Id.ShouldBe(identity);
        after.Services.GetRequiredService<SecretBox>().TryOpen("totp/1", boxed).ShouldBeNull();
        await EndAsync(after);
    }

    [Theory, OnBothDatabases]
    public async Task Boxes_of_other_modules_follow_a_change_of_the_sealing_key(DatabaseKind kind)
    {
        var folder = KeyFiles.Folder();
        var (old, next) = (Source(KeyFiles.Make(folder, "old.key")), Source(KeyFiles.Make(folder, "next.key")));
        var database = await TestDatabase.MigratedAsync(kind, folder);
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        var rows = new OtherRows();
        await using var host = await StartAsync(database, folder, clock, old, next, rows);
        var box = host.Services.GetRequiredService<SecretBox>();
        rows.Fill(box, count: 450);

        await host.RotateAsync("kek");

        await Eventually.IsTrueAsync(
            () =>
            {
                clock.Advance(TimeSpan.FromSeconds(5));
                return Task.FromResult(rows.Replaced == 450);
            },
            "all are sealed anew"
        );
        rows.Boxes.ShouldAllBe(pair => Encoding.UTF8.GetString(box.TryOpen(pair.Key, pair.Value)!) == pair.Key);
        await EndAsync(host);
    }

    [Theory, OnBothDatabases]
    public async Task Database_from_before_boxes_named_their_key_still_opens_and_is_sealed_anew(DatabaseKind kind)
    {
        var folder = KeyFiles.Folder();
        var database = await TestDatabase.EmptyAsync(kind, folder);
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        var file = KeyFiles.Make(folder, "muster.key");
        using var serverKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await OldRows.WriteAsync(database, folder, file, serverKey);

        await using var host = await StartAsync(database, folder, clock, Source(file), null);

        (await host.CurrentKeyAsync("server-signing")).Id.ShouldBe(
            Convert.ToHexStringLower(SHA256.HashData(serverKey.ExportSubjectPublicKeyInfo()))
        );
        await Eventually.IsTrueAsync(
            async () =>
            {
                clock.Advance(TimeSpan.FromSeconds(5));
                return (await OldRows.ReadAsync(host)).TrueForAll(boxed => boxed.AsSpan().StartsWith("MKB1"u8));
            },
            "the old boxes are sealed anew"
        );
        await EndAsync(host);
    }

    internal static KeySource Source(string path) =>
        new KeySource.File(path, Create: false) { Setting = "MUSTER_KEY_FILE" };

    private static Task<MusterHost> StartAsync(
        TestDatabase database,
        string folder,
        FakeClock clock,
        KeySource source,
        KeySource? next,
        ISealedRows? rows = null
    ) =>
        MusterHost.StartAsync(
            database,
            folder,
            new HostOptions
            {
                Clock = clock,
                Keys = options => (options.Source, options.Next) = (source, next),
                Services = services =>
                {
                    if (rows is not null)
                    {
                        services.AddSingleton(rows);
                    }
                },
            }
        );

    private static string Open(MusterHost host, byte[] boxed) =>
        Encoding.UTF8.GetString(host.Services.GetRequiredService<SecretBox>().TryOpen("totp/1", boxed)!);

    private static async Task EndAsync(MusterHost host)
    {
        await host.DisposeAsync();
        await host.Database.DropAsync();
    }

    /// <summary>A module that keeps boxes.</summary>
    private sealed class OtherRows : ISealedRows
    {
        public string What => "test";

        public Dictionary<string, byte[]> Boxes { get; } = [];

        public int Replaced { get; private set; }

        public void Fill(SecretBox box, int count)
        {
            for (var i = 0; i < count; i++)
            {
                Boxes[$"test/{i}"] = box.Seal($"test/{i}", Encoding.UTF8.GetBytes($"test/{i}"));
            }
        }

        public Task<IReadOnlyList<SealedRow>> ListAsync(MusterDbContext db, CancellationToken ct) =>
            Task.FromResult<IReadOnlyList<SealedRow>>([
                .. Boxes.Select(pair => new SealedRow(
                    pair.Key,
                    pair.Value,
                    boxed => (Boxes[pair.Key], Replaced) = (boxed, Replaced + 1)
                )),
            ]);
    }
}
