using System.Net.Http.Headers;
using System.Net.Http.Json;
using Muster.Contracts;
using Muster.Contracts.Devices;
using Muster.Protocols.Agent;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Groups;

/// <summary>What administrators do with groups that go by rules.</summary>
internal static class RuleCalls
{
    public const string Route = "/api/device-groups";

    public static DeviceGroupRules Rules(string match, params DeviceGroupRule[] rules) =>
        new() { Match = match, Rules = rules };

    public static DeviceGroupRule Include(string name, params DeviceGroupCondition[] conditions) =>
        Rule(name, "include", conditions);

    public static DeviceGroupRule Exclude(string name, params DeviceGroupCondition[] conditions) =>
        Rule(name, "exclude", conditions);

    public static DeviceGroupCondition Where(string fact, string test, params string[] values) =>
        new()
        {
            Fact = fact,
            Test = test,
            Values = values.Length == 0 ? null : values,
        };

    public static async Task<(int Status, string? Code, DeviceGroup? Group)> TrySetAsync(
        this MusterHost host,
        DeviceGroup seen,
        DeviceGroupRules? rules
    )
    {
        using var call = new HttpRequestMessage(
            rules is null ? HttpMethod.Delete : HttpMethod.Put,
            $"{Route}/{seen.Id}/rules"
        )
        {
            Content = rules is null ? null : JsonContent.Create(rules),
        };
        call.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{seen.Version}\""));
        using var answer = await host.Admin.SendAsync(call);
        if (answer.IsSuccessStatusCode)
        {
            return (200, null, await answer.Content.ReadFromJsonAsync<DeviceGroup>());
        }

        var (status, code) = await AdminCalls.CodeOfAsync(answer);
        return (status, code, null);
    }

    /// <summary>Saves rules, and waits until all devices have been looked at.</summary>
    public static async Task<DeviceGroup> SetAsync(this ClockedHost clocked, DeviceGroup seen, DeviceGroupRules? rules)
    {
        var (host, clock) = clocked;
        var (status, code, _) = await host.TrySetAsync(seen, rules);
        (status, code).ShouldBe((200, null));
        DeviceGroup? group = null;
        await Eventually.IsTrueAsync(
            clock,
            async () => (group = await host.GroupAsync(seen.Id)).Review is null,
            "all devices have been looked at"
        );
        return group!; // read above
    }

    public static Task<DeviceGroup> GroupAsync(this MusterHost host, Guid id) =>
        host.GetAsync<DeviceGroup>($"{Route}/{id}");

    public static Task<DeviceGroupPreview> PreviewAsync(
        this MusterHost host,
        DeviceGroup group,
        DeviceGroupRules rules
    ) => host.PostAsync<DeviceGroupPreview>($"{Route}/{group.Id}/rules/preview", rules);

    public static async Task<IReadOnlyList<string>> MembersAsync(this MusterHost host, DeviceGroup group) =>
        [
            .. (await host.GetAsync<Page<Device>>($"/api/devices?groupId={group.Id}&limit=200"))
                .Items.Select(device => device.DeviceKey!) // those that are in have one
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Enrolls a Linux device with a key for one person.</summary>
    public static async Task<Guid> BringAsync(
        this ClockedHost clocked,
        string name,
        Func<EnrollCall, EnrollCall>? claims = null
    )
    {
        var (host, clock) = clocked;
        var person = await host.CreatePersonAsync($"Owner of {name}");
        var key = await host.KeyForPersonAsync(person.Id);
        using var device = new TestDevice(host.Url, clock, name);
        var claim = device.Claim with { EnrollmentKey = key.Secret, Platform = "linux", DisplayName = name };
        (await device.EnrollAsync(claims is null ? claim : claims(claim))).Ok.State.ShouldBe("approved");
        return (await host.GetAsync<Page<Device>>($"/api/devices?q={name}")).Items.Single().Id;
    }

    private static DeviceGroupRule Rule(string name, string effect, DeviceGroupCondition[] conditions) =>
        new()
        {
            Name = name,
            Effect = effect,
            Conditions = conditions,
        };
}
