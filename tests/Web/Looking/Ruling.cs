using System.Net.Http.Json;
using Muster.Contracts.Devices;
using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Looking;

/// <summary>A group that goes by rules and has owners.</summary>
internal static class Ruling
{
    public static async Task<Guid> RuleAsync(this MusterHost host)
    {
        var group = await host.GroupAsync("Laptops of the office", "Whatever comes with a name of the office");
        var rules = new DeviceGroupRules
        {
            Match = "first",
            Rules =
            [
                Rule(
                    "Not on a train",
                    "exclude",
                    new DeviceGroupCondition
                    {
                        Fact = "display_name",
                        Test = "is",
                        Values = ["laptop-brandt"],
                    }
                ),
                Rule(
                    "Names of the office",
                    "include",
                    new DeviceGroupCondition
                    {
                        Fact = "display_name",
                        Test = "starts_with",
                        Values = ["laptop-"],
                    }
                ),
            ],
        };
        using var call = new HttpRequestMessage(HttpMethod.Put, $"/api/device-groups/{group.Id}/rules")
        {
            Content = JsonContent.Create(rules),
        };
        call.Headers.Add("If-Match", $"\"{group.Version}\"");
        using var saved = await host.Admin.SendAsync(call);
        saved.EnsureSuccessStatusCode();
        await host.PostAsync<DeviceGroupOwners>(
            $"/api/device-groups/{group.Id}/owners",
            new NameDeviceGroupOwner
            {
                Kind = "service_identity",
                Id = new Guid("f1346770-5b25-470b-88bd-d5744ab7952c"),
            }
        );
        return group.Id;
    }

    private static DeviceGroupRule Rule(string name, string effect, DeviceGroupCondition condition) =>
        new()
        {
            Name = name,
            Effect = effect,
            Conditions = [condition],
        };
}
