using Muster.Contracts.Policies;
using Muster.TestKit.Hosting;

namespace Muster.Web.Looking;

/// <summary>A blueprint with a bit of everything.</summary>
internal static class Bringing
{
    public static async Task<Guid> BringAsync(this Company company)
    {
        var software = company.Software;
        var made = await company.Host.PostAsync<Blueprint>(
            "/api/blueprints",
            new BlueprintDraft
            {
                Name = "Office laptops",
                Description = "What every laptop of the office starts with",
                Items =
                [
                    Item("esp_profile", company.Profile),
                    Item("policy", company.Policy),
                    Item("app", software.App, new ItemHandling { Blocking = true, Retries = 5 }),
                    Item("script", software.Script),
                ],
                Assignments = [new BlueprintAssignmentDraft { GroupId = company.Group, Priority = 10 }],
            }
        );
        return made.Id;
    }

    private static BlueprintItemDraft Item(string kind, Guid id, ItemHandling? handling = null) =>
        new()
        {
            Kind = kind,
            Id = id,
            Handling = handling,
        };
}
