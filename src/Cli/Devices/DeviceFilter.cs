using System.CommandLine;
using Muster.Cli.Api;

namespace Muster.Cli.Devices;

/// <summary>Which devices, in the words of the API.</summary>
internal sealed class DeviceFilter
{
    private readonly Option<string?> search = new("--q")
    {
        Description = "The beginning of a name.",
        HelpName = "TEXT",
    };
    private readonly Option<Guid?> group = new("--group")
    {
        Description = "Only devices in this group.",
        HelpName = "GROUP_ID",
    };
    private readonly Option<Guid?> owner = new("--owner")
    {
        Description = "Only devices of this person, those that have left among them.",
        HelpName = "PERSON_ID",
    };
    private readonly Option<string?> state = new("--state")
    {
        Description = "Only those that are in, or only those that are expected.",
        HelpName = "enrolled|expected",
    };

    public Option[] Options => [search, group, owner, state];

    public string On(string route, ParseResult line) =>
        Query.Of(
            route,
            ("q", line.GetValue(search)),
            ("groupId", line.GetValue(group)?.ToString()),
            ("ownerId", line.GetValue(owner)?.ToString()),
            ("state", line.GetValue(state))
        );
}
