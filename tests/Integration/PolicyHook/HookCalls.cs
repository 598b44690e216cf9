using System.Net.Http.Headers;
using System.Net.Http.Json;
using Muster.Contracts.Restrictions;
using Muster.Integration.PreApproval;
using Muster.Integration.Storage;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.PolicyHook;

/// <summary>What administrators do with the hook.</summary>
internal static class HookCalls
{
    public const string Route = "/api/policy-hook";

    public static Task<PolicyHookSettings> HookAsync(this MusterHost host) => host.GetAsync<PolicyHookSettings>(Route);

    public static Task<PolicyHookTest> TestHookAsync(this MusterHost host) =>
        host.PostAsync<PolicyHookTest>($"{Route}/test", new { });

    /// <summary>With a secret that is made just now, so that the test knows it.</summary>
    public static async Task<PolicyHookSaved> SetHookAsync(
        this MusterHost host,
        string url,
        bool enabled = true,
        params string[] platforms
    )
    {
        using var response = await host.PutHookAsync(
            new PolicyHookDraft
            {
                Enabled = enabled,
                Url = url,
                Platforms = platforms,
            },
            (await host.HookAsync()).Version
        );
        response.EnsureSuccessStatusCode();
        var saved = (await response.Content.ReadFromJsonAsync<PolicyHookSaved>())!; // the API answers no null
        return saved.Secret is not null
            ? saved
            : await host.PostAsync<PolicyHookSaved>(
                $"{Route}/rotate-secret",
                new RotatePolicyHookSecret(saved.Hook.Version)
            );
    }

    public static async Task<HttpResponseMessage> PutHookAsync(
        this MusterHost host,
        PolicyHookDraft draft,
        long? version
    )
    {
        using var call = new HttpRequestMessage(HttpMethod.Put, Route) { Content = JsonContent.Create(draft) };
        if (version is { } seen)
        {
            call.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{seen}\""));
        }

        return await host.Admin.SendAsync(call);
    }

    /// <summary>The newest decision on a device, as an administrator reads it.</summary>
    public static async Task<AdmissionDecision> DecisionAsync(this MusterHost host, TestDevice device)
    {
        var attempts = await Sql.RowsAsync(
            host.Database,
            $"SELECT id FROM enrollment_records WHERE key = '{device.KeyFingerprint()}' ORDER BY started_at DESC"
        );
        var told = await host.GetAsync<AttemptDecisions>($"/api/admission/decisions/of-attempt/{attempts[0]}");
        return told.Decisions[0];
    }

    public static RuleAnswer OfHook(this AdmissionDecision decision) =>
        decision.Rules.Single(rule => rule.Rule == "policy-hook");

    public static string? Fact(this RuleAnswer rule, string name) =>
        rule.Facts.SingleOrDefault(fact => fact.Name == name)?.Value;

    public static AdmissionQuestion QuestionOf(TestDevice device) =>
        new()
        {
            Platform = device.Claim.Platform,
            OsVersion = device.Claim.OsVersion,
            DeviceKey = device.Claim.DeviceKey,
            PeerId = device.Claim.PeerId,
            KeyFingerprint = device.KeyFingerprint(),
            CertificateFingerprint = device.Fingerprint,
        };
}

internal sealed record HookedHost(ClockedHost Clocked, HookReceiver Receiver, PolicyHookSaved Saved)
{
    public MusterHost Host => Clocked.Host;

    public TestKit.Time.FakeClock Clock => Clocked.Clock;
}
