using Microsoft.Extensions.DependencyInjection;
using Muster.Contracts.Keys;
using Muster.Modules.Keys;
using Muster.Protocols.AuditLog;
using Muster.Protocols.HttpSignatures;
using Muster.Storage.Writing;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Keys;

public sealed class RotationTests(Hosts hosts) : IClassFixture<Hosts>
{
    private static readonly TimeSpan Lead = TimeSpan.FromMinutes(1);

    [Theory, OnBothDatabases]
    public async Task Nonce_of_the_old_key_works_for_its_lifetime_and_new_ones_come_from_the_new_key(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        var old = await device.NonceAsync();

        var change = await host.RotateAsync("nonce-mac");

        change.OldKeyId.ShouldNotBe(change.NewKeyId);
        (await host.CurrentKeyAsync("nonce-mac")).Id.ShouldBe(change.OldKeyId);
        (await host.TryRotateAsync("nonce-mac")).ShouldBe((409, "key_already_changing"));
        clock.Advance(Lead);
        (await host.CurrentKeyAsync("nonce-mac")).Id.ShouldBe(change.NewKeyId);
        (await EnrollAsync(device, old)).ShouldBe((202, null));
        await AuditedAsync(host, "key_rotated", change.NewKeyId);
        clock.Advance(TimeSpan.FromMinutes(11));
        (await host.KeysAsync()).Keys.Count(key => key.Kind == "nonce-mac").ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task Audit_key_is_introduced_by_the_one_before(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var ring = host.Services.GetRequiredService<KeyRing>();
        var first = ring.AuditSigningKey.KeyId;

        await host.RotateAsync("audit-signing");
        ring.AuditSigningKey.KeyId.ShouldBe(first);
        clock.Advance(Lead);
        var second = ring.AuditSigningKey.KeyId;
        await host.RotateAsync("audit-signing");
        clock.Advance(Lead);

        var chain = await ChainAsync(host);
        chain.Select(key => key.KeyId).ShouldBe([first, second, ring.AuditSigningKey.KeyId]);
        chain[0].IntroducedBy.ShouldBeNull();
        for (var i = 1; i < chain.Count; i++)
        {
            var introduction = new KeyIntroduction
            {
                IntroducedBy = chain[i - 1].KeyId,
                Spki = chain[i].Spki,
                At = chain[i].At,
            };
            using var older = VerificationKey.TryImport(chain[i - 1].Spki.Span)!; // made by us
            using var newer = VerificationKey.TryImport(chain[i].Spki.Span)!; // as above
            introduction.IsSignedBy(older, chain[i].Signature).ShouldBeTrue();
            introduction.IsSignedBy(newer, chain[i].Signature).ShouldBeFalse();
            (introduction with { At = chain[i].At.AddTicks(10) }).IsSignedBy(older, chain[i].Signature).ShouldBeFalse();
        }
    }

    [Theory, OnBothDatabases]
    public async Task Chain_of_audit_keys_cannot_be_changed(DatabaseKind kind)
    {
        var (host, _) = await hosts.OnAsync(kind);

        foreach (var sql in new[] { "UPDATE audit_keys SET introduced_by = 'x'", "DELETE FROM audit_keys" })
        {
            var refused = await Should.ThrowAsync<System.Data.Common.DbException>(() =>
                Storage.Sql.RunAsync(host.Database, sql)
            );
            refused.Message.ShouldContain("append-only");
        }
    }

    [Theory, OnBothDatabases]
    public async Task Retired_key_is_deleted_from_the_database(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var change = await host.RotateAsync("nonce-mac");
        clock.Advance(Lead);

        clock.Advance(TimeSpan.FromHours(2));

        await Eventually.IsTrueAsync(
            clock,
            () =>
                Task.FromResult(host.Services.GetRequiredService<KeyRing>().Keys.All(key => key.Id != change.OldKeyId)),
            "the old key is gone"
        );
    }

    [Theory, OnBothDatabases]
    public async Task Copy_is_confirmed_by_the_code_that_only_a_copy_tells(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var before = (await host.KeysAsync()).SealingKeys.Single();
        before.CopyWanted.ShouldBeTrue();
        var copy = KeyCopy.Read(Path.Combine(host.Folder, "test.key"))!;
        copy.KeyId.ShouldBe(before.Id);

        (await host.TryPostAsync("/api/keys/kek/copy-confirmed", new ConfirmKeyCopy { Code = before.Id })).ShouldBe(
            (400, "validation_failed")
        );
        (await host.TryPostAsync("/api/keys/kek/copy-confirmed", new ConfirmKeyCopy { Code = copy.Code })).ShouldBe(
            (200, null)
        );

        var after = (await host.KeysAsync()).SealingKeys.Single();
        after.CopyWanted.ShouldBeFalse();
        after.CopyConfirmedAt.ShouldBe(clock.GetUtcNow());
        await AuditedAsync(host, "key_copy_confirmed", before.Id);
    }

    [Theory, OnBothDatabases]
    public async Task Rotation_refuses_what_is_no_kind_of_key_and_a_key_that_was_not_given(DatabaseKind kind)
    {
        var (host, _) = await hosts.OnAsync(kind);

        (await host.TryRotateAsync("ca")).ShouldBe((404, "not_found"));
        (await host.TryRotateAsync("nonce_mac")).ShouldBe((404, "not_found"));
        (await host.TryRotateAsync("kek")).ShouldBe((409, "key_not_given"));
        (await host.TrySwitchAsync()).ShouldBe((409, "key_not_announced"));
        using var stranger = await host.Anonymous.GetAsync("/api/keys");
        ((int)stranger.StatusCode).ShouldBe(401);
    }

    private static Task<IReadOnlyList<AuditKey>> ChainAsync(MusterHost host) =>
        host.Services.GetRequiredService<Database>().ReadAsync(AuditKeyChain.ReadAsync, CancellationToken.None);

    private static async Task AuditedAsync(MusterHost host, string action, string keyId) =>
        (await host.AuditAsync()).Items.ShouldContain(row => row.Action == action && row.Entity.Id == keyId);

    private static async Task<(int, string?)> EnrollAsync(TestDevice device, string nonce)
    {
        var message = device.Sign(
            device.Message(
                "POST",
                "enrollments",
                TestDevice.Json(device.Claim, Muster.Protocols.Agent.AgentJson.Default.EnrollCall)
            ),
            nonce
        );
        var answer = await device.SendAsync(message, Muster.Protocols.Agent.AgentJson.Default.EnrollAnswer);
        return (answer.Status, answer.Code);
    }
}
