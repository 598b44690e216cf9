using System.Net.Http.Headers;
using System.Net.Http.Json;
using Muster.Contracts.Restrictions;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Restrictions;

/// <summary>What administrators do with restrictions.</summary>
internal static class RestrictionCalls
{
    public const string Route = "/api/enrollment-restrictions";

    public static EnrollmentRestrictionDraft Platform(string platform, string effect = "refuse") =>
        Draft("platform", effect) with
        {
            Platforms = [platform],
        };

    public static EnrollmentRestrictionDraft MinimumOs(string version, string? osName = null) =>
        Draft("minimum_os") with
        {
            MinimumVersion = version,
            OsName = osName,
        };

    public static EnrollmentRestrictionDraft Limit(int devices, string effect = "refuse") =>
        Draft("device_limit", effect) with
        {
            DeviceLimit = devices,
        };

    public static EnrollmentRestrictionDraft Draft(string kind, string effect = "refuse") =>
        new()
        {
            Name = $"A test's {kind} {effect}",
            Kind = kind,
            Effect = effect,
            Enabled = true,
        };

    public static Task<EnrollmentRestriction> RestrictAsync(this MusterHost host, EnrollmentRestrictionDraft draft) =>
        host.PostAsync<EnrollmentRestriction>(Route, draft);

    public static Task<RestrictionPreview> PreviewAsync(
        this MusterHost host,
        EnrollmentRestrictionDraft draft,
        Guid? id = null
    ) => host.PostAsync<RestrictionPreview>($"{Route}/preview", new PreviewRestriction(draft, id));

    public static Task<AdmissionAnswer> SupposeAsync(this MusterHost host, AdmissionQuestion question) =>
        host.PostAsync<AdmissionAnswer>("/api/admission/suppose", question);

    public static async Task<(int Status, string? Code)> ChangeAsync(
        this MusterHost host,
        EnrollmentRestriction seen,
        EnrollmentRestrictionDraft draft
    )
    {
        using var call = new HttpRequestMessage(HttpMethod.Put, $"{Route}/{seen.Id}")
        {
            Content = JsonContent.Create(draft),
        };
        return await SendAsync(host, call, seen.Version);
    }

    public static async Task<(int Status, string? Code)> DeleteAsync(this MusterHost host, EnrollmentRestriction seen)
    {
        using var call = new HttpRequestMessage(HttpMethod.Delete, $"{Route}/{seen.Id}");
        return await SendAsync(host, call, seen.Version);
    }

    /// <summary>A device of somebody, with an enrollment key that is theirs.</summary>
    public static async Task<DeviceAnswer<Muster.Protocols.Agent.EnrollAnswer>> BringAsync(
        this ClockedHost clocked,
        Guid person,
        string? osVersion = null,
        string? platform = null
    )
    {
        var (host, clock) = clocked;
        var key = await host.KeyForPersonAsync(person);
        using var device = new TestDevice(host.Url, clock);
        var claim = device.Claim with { EnrollmentKey = key.Secret };
        return await device.EnrollAsync(
            claim with
            {
                OsVersion = osVersion ?? claim.OsVersion,
                Platform = platform ?? claim.Platform,
            }
        );
    }

    public static Task<PreApprovedOnly> OnlyListedAsync(this MusterHost host) =>
        host.GetAsync<PreApprovedOnly>($"{Route}/pre-approved-only");

    public static async Task LetInAsync(this MusterHost host, bool onlyListed)
    {
        using var call = new HttpRequestMessage(HttpMethod.Put, $"{Route}/pre-approved-only")
        {
            Content = JsonContent.Create(new ChangePreApprovedOnly { Enabled = onlyListed }),
        };
        (await SendAsync(host, call, (await host.OnlyListedAsync()).Version)).ShouldBe((200, null));
    }

    private static async Task<(int Status, string? Code)> SendAsync(
        MusterHost host,
        HttpRequestMessage call,
        long version
    )
    {
        call.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{version}\""));
        using var response = await host.Admin.SendAsync(call);
        return await AdminCalls.CodeOfAsync(response);
    }
}
