using System.Net.Http.Json;
using Muster.Contracts;
using Muster.Contracts.StatusPages;

namespace Muster.TestKit.Hosting;

/// <summary>What an administrator does with profiles of the enrollment status page.</summary>
public static class ProfileCalls
{
    public const string Route = "/api/devices/esp-profiles";

    public static EspProfileDraft Draft(string name, params Guid[] groups) =>
        new() { Name = name, AssignedGroupIds = groups };

    public static IReadOnlyList<BlockingApp> Apps(int count) =>
        [
            .. Enumerable
                .Range(1, count)
                .Select(number => new BlockingApp
                {
                    AppId = $"Contoso.App{number}",
                    Name = $"App {number}",
                    Required = true,
                }),
        ];

    public static Task<EspProfile> CreateProfileAsync(this MusterHost host, EspProfileDraft draft) =>
        host.PostAsync<EspProfile>(Route, draft);

    public static Task<EspProfile> ProfileAsync(this MusterHost host, Guid id) =>
        host.GetAsync<EspProfile>($"{Route}/{id}");

    public static async Task<IReadOnlyList<EspProfile>> ProfilesAsync(this MusterHost host) =>
        (await host.GetAsync<Page<EspProfile>>($"{Route}?limit=200")).Items;

    public static async Task<EspProfile> DefaultProfileAsync(this MusterHost host) =>
        (await host.ProfilesAsync()).Single(profile => profile.IsDefault);

    /// <summary>The status and code of a refusal; status 200 and no code when it was none.</summary>
    public static Task<(int Status, string? Code)> TryPutProfileAsync(
        this MusterHost host,
        EspProfile seen,
        EspProfileDraft draft
    ) => host.TrySendAsync(HttpMethod.Put, seen, draft);

    /// <inheritdoc cref="TryPutProfileAsync"/>
    public static Task<(int Status, string? Code)> TryDeleteProfileAsync(this MusterHost host, EspProfile seen) =>
        host.TrySendAsync(HttpMethod.Delete, seen, body: null);

    /// <inheritdoc cref="TryPutProfileAsync"/>
    public static Task<(int Status, string? Code)> TryReorderAsync(
        this MusterHost host,
        IEnumerable<EspProfile> wanted
    ) => host.TryPostAsync($"{Route}/reorder", OrderOf(wanted));

    public static ReorderEspProfiles OrderOf(IEnumerable<EspProfile> wanted) =>
        new() { Profiles = [.. wanted.Select(profile => new SeenEspProfile(profile.Id, profile.Version))] };

    public static Task<EspResolution> ResolveAsync(this MusterHost host, Guid device) =>
        host.GetAsync<EspResolution>($"{Route}/resolve?deviceId={device}");

    private static async Task<(int Status, string? Code)> TrySendAsync(
        this MusterHost host,
        HttpMethod method,
        EspProfile seen,
        object? body
    )
    {
        using var call = new HttpRequestMessage(method, $"{Route}/{seen.Id}")
        {
            Content = body is null ? null : JsonContent.Create(body),
        };
        call.Headers.TryAddWithoutValidation("If-Match", $"\"{seen.Version}\"");
        using var answer = await host.Admin.SendAsync(call);
        return await AdminCalls.CodeOfAsync(answer);
    }
}
