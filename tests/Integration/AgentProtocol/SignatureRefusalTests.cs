using System.Security.Cryptography;
using Muster.Protocols.Agent;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.AgentProtocol;

/// <summary>The negatives of A-115 against the real server; the vectors cover the reader alone.</summary>
public sealed class SignatureRefusalTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Enroll_refuses_when_one_byte_of_the_body_is_altered(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        var message = await device.EnrollMessageAsync();
        var body = message.Body.ToArray();
        body[^3] ^= 1;

        await RefusesAsync(device, message with { Body = body }, 401, "signature_invalid");
        (await host.AuditAsync()).Items.ShouldNotContain(row => row.Details.ToString()!.Contains(device.Name));
    }

    [Theory, OnBothDatabases]
    public async Task Enroll_refuses_when_the_peer_id_is_changed_and_the_digest_made_to_fit(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        var message = await device.EnrollMessageAsync();
        var body = TestDevice.Json(device.Claim with { PeerId = new string('a', 32) }, AgentJson.Default.EnrollCall);
        var digest = $"sha-256=:{Convert.ToBase64String(SHA256.HashData(body))}:";

        await RefusesAsync(device, message with { Body = body, ContentDigest = digest }, 401, "signature_invalid");
    }

    [Theory, OnBothDatabases]
    public async Task Enroll_refuses_when_the_signing_key_is_not_that_of_the_certificate(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        using var thief = new TestDevice(host.Url, clock);

        await RefusesAsync(thief, await thief.EnrollMessageAsync(device.Claim), 401, "signature_invalid");
    }

    /// <remarks>C:X-3</remarks>
    [Theory, OnBothDatabases]
    public async Task Poll_refuses_when_it_is_not_signed(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        await device.EnrollAsync();

        await RefusesAsync(device, device.Message("GET", $"enrollments/{device.RequestId}"), 401, "signature_invalid");
    }

    [Theory, OnBothDatabases]
    public async Task Poll_refuses_when_it_was_signed_for_another_route(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        await device.EnrollAsync();
        var signed = device.Sign(device.Message("GET", "check-in"));

        var moved = signed with { Target = device.Message("GET", $"enrollments/{device.RequestId}").Target };

        await RefusesAsync(device, moved, 401, "signature_invalid");
    }

    [Theory, OnBothDatabases]
    public async Task Poll_refuses_when_the_key_id_is_that_of_another_device(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        using var thief = new TestDevice(host.Url, clock);
        await device.EnrollAsync();
        await thief.EnrollAsync();
        var message = thief.Sign(thief.Message("GET", $"enrollments/{device.RequestId}"));
        var forged = message with
        {
            SignatureInput = message.SignatureInput!.Replace(
                AgentRequestSigner.KeyIdOf(thief.Key),
                AgentRequestSigner.KeyIdOf(device.Key),
                StringComparison.Ordinal
            ),
        };

        await RefusesAsync(device, forged, 401, "signature_invalid");
        await RefusesAsync(thief, message, 404, "not_found");
    }

    [Theory, OnBothDatabases]
    public async Task Poll_refuses_when_the_algorithm_is_unknown_or_does_not_fit_the_key(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        await device.EnrollAsync();
        var message = device.Sign(device.Message("GET", $"enrollments/{device.RequestId}"));
        foreach (var algorithm in new[] { "hmac-sha256", "none", "ecdsa-p384-sha384", "rsa-pss-sha512" })
        {
            var input = message.SignatureInput!.Replace("ecdsa-p256-sha256", algorithm, StringComparison.Ordinal);
            await RefusesAsync(device, message with { SignatureInput = input }, 401, "signature_invalid");
        }
    }

    [Theory, OnBothDatabases]
    public async Task Poll_refuses_a_second_signature_and_components_that_are_missing_or_doubled(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        await device.EnrollAsync();
        var message = device.Sign(device.Message("GET", $"enrollments/{device.RequestId}"));

        await RefusesAsync(
            device,
            message with
            {
                SignatureInput = $"{message.SignatureInput}, more={message.SignatureInput!["muster=".Length..]}",
                Signature = $"{message.Signature}, more={message.Signature!["muster=".Length..]}",
            },
            401,
            "signature_invalid"
        );
        foreach (
            var wrong in new[] { "\"@method\" \"@authority\"", "\"@method\" \"@method\" \"@authority\" \"@path\"" }
        )
        {
            var input = message.SignatureInput!.Replace(
                "\"@method\" \"@authority\" \"@path\"",
                wrong,
                StringComparison.Ordinal
            );
            await RefusesAsync(device, message with { SignatureInput = input }, 401, "signature_invalid");
        }
    }

    [Theory, OnBothDatabases]
    public async Task Poll_refuses_headers_that_do_not_parse(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        var message = device.Sign(device.Message("GET", "check-in"));

        var answer = await device.SendAsync(
            message with
            {
                SignatureInput = "muster=((((",
            },
            AgentJson.Default.CheckInAnswer
        );

        (answer.Status, answer.Code, answer.Signed).ShouldBe((400, "signature_malformed", false));
    }

    private static async Task RefusesAsync(TestDevice device, AgentMessage message, int status, string code)
    {
        await device.NonceAsync();
        var answer = await device.SendAsync(message, AgentJson.Default.LeaveAnswer);
        (answer.Status, answer.Code, answer.Signed).ShouldBe((status, code, true));
    }
}
