using Muster.Contracts.EnrollmentKeys;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.EnrollmentKeys;

/// <summary>A key that does not count refuses; its device does not end up among the strangers.</summary>
public sealed class KeyRefusalTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Unknown_key_refuses_however_near_it_comes(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var made = await KeyAsync(host);
        var other = await KeyAsync(host);
        using var device = new TestDevice(host.Url, clock);
        string[] guesses =
        [
            "mek_",
            "swordfish",
            made.Secret[..^1],
            made.Secret + "0",
            made.Secret.ToUpperInvariant(),
            made.Secret[..36] + other.Secret[36..], // whose check digits are wrong
            Checked(made.Secret[..36] + other.Secret[36..^6]), // one key's id with the other's secret
        ];

        foreach (var guess in guesses)
        {
            var refused = await device.EnrollWithAsync(guess);
            (refused.Status, refused.Code).ShouldBe((403, "enrollment_key_unknown"));
        }

        (await host.KeyAsync(made.Key.Id)).Uses.ShouldBe(0);
        (await device.EnrollWithAsync(made.Secret)).Ok.State.ShouldBe("approved");
    }

    [Theory, OnBothDatabases]
    public async Task Key_that_is_no_text_of_a_key_is_malformed(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var device = new TestDevice(host.Url, clock);

        (await device.EnrollWithAsync("")).Code.ShouldBe("body_malformed");
        (await device.EnrollWithAsync(new string('m', 129))).Code.ShouldBe("body_malformed");
    }

    [Theory, OnBothDatabases]
    public async Task Expired_key_refuses(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var made = await KeyAsync(host);
        using var device = new TestDevice(host.Url, clock);

        clock.Advance(TimeSpan.FromHours(24));

        await RefusedAsync(device, made, "enrollment_key_expired");
        (await host.KeyAsync(made.Key.Id)).State.ShouldBe("expired");
    }

    [Theory, OnBothDatabases]
    public async Task Revoked_key_refuses_and_its_devices_stay(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var made = await KeyAsync(host, uses: 5);
        using var before = new TestDevice(host.Url, clock);
        using var after = new TestDevice(host.Url, clock);
        await before.EnrollWithAsync(made.Secret);

        (await host.RevokeKeyAsync(made.Key.Id)).State.ShouldBe("revoked");
        await host.RevokeKeyAsync(made.Key.Id);

        await RefusedAsync(after, made, "enrollment_key_revoked");
        (await before.CheckInAsync()).Ok.State.ShouldBe("active");
        var history = await host.GetAsync<Contracts.Page<Contracts.Audit.AuditEntry>>(
            $"/api/enrollment-keys/{made.Key.Id}/audit"
        );
        history
            .Items.Select(row => row.Action)
            .ShouldBe(["enrollment_key_revoked", "enrollment_key_used", "enrollment_key_created"], ignoreOrder: true);
    }

    [Theory, OnBothDatabases]
    public async Task Used_up_key_refuses(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var made = await KeyAsync(host);
        using var first = new TestDevice(host.Url, clock);
        using var second = new TestDevice(host.Url, clock);
        await first.EnrollWithAsync(made.Secret);

        await RefusedAsync(second, made, "enrollment_key_used_up");
    }

    [Theory, OnBothDatabases]
    public async Task Key_for_another_platform_refuses(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var made = await KeyAsync(host, platform: "windows");
        using var device = new TestDevice(host.Url, clock);

        await RefusedAsync(device, made, "enrollment_key_not_for_this_platform");
        (
            await device.EnrollAsync(device.Claim with { EnrollmentKey = made.Secret, Platform = "windows" })
        ).Ok.State.ShouldBe("approved");
    }

    [Theory, OnBothDatabases]
    public async Task Key_for_other_addresses_refuses(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var far = await KeyAsync(host, addresses: ["198.51.100.0/24", "2001:db8::/48"]);
        var near = await KeyAsync(host, addresses: ["198.51.100.0/24", "127.0.0.0/8"]);
        using var device = new TestDevice(host.Url, clock);

        await RefusedAsync(device, far, "enrollment_key_not_from_this_address");
        (await device.EnrollWithAsync(near.Secret)).Ok.State.ShouldBe("approved");
    }

    private static async Task RefusedAsync(TestDevice device, NewEnrollmentKey key, string code)
    {
        var refused = await device.EnrollWithAsync(key.Secret);
        (refused.Status, refused.Code).ShouldBe((403, code));
        refused.Signed.ShouldBeTrue();
    }

    private static async Task<NewEnrollmentKey> KeyAsync(
        MusterHost host,
        int uses = 1,
        string? platform = null,
        string[]? addresses = null
    ) =>
        await host.CreateKeyAsync(
            new CreateEnrollmentKey
            {
                Name = "A test's key",
                PersonId = (await host.CreatePersonAsync("Ann")).Id,
                MaxUses = uses,
                Platform = platform,
                Addresses = addresses,
            }
        );

    private static string Checked(string text) =>
        text
        + Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))
        )[..6];
}
