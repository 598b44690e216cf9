using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Storage.Model;

namespace Muster.Modules.Devices.List;

/// <summary>What the list of devices is narrowed to. Bound with <c>[AsParameters]</c>; <see cref="Check"/> checks.</summary>
internal sealed record DeviceQuery
{
    private const int MaxSearch = 256;

    [FromQuery(Name = "q")]
    [Description("The beginning of a name.")]
    public string? Q { get; init; }

    [FromQuery(Name = "groupId")]
    [Description("Only devices in this group.")]
    public Guid? GroupId { get; init; }

    [FromQuery(Name = "ownerId")]
    [Description("Only devices of this person, those that have left among them.")]
    public Guid? OwnerId { get; init; }

    [FromQuery(Name = "state")]
    [Description("expected: on a list, not here yet. enrolled: the others. Both when nothing is said.")]
    public string? State { get; init; }

    public DeviceFilter Check(FieldErrors errors)
    {
        if (Q?.Length > MaxSearch)
        {
            errors.Add("q", $"At most {MaxSearch} characters.");
        }

        ListedState? listed = null;
        if (State is not null && !EnumText.TryParse(State, out listed))
        {
            errors.Add("state", "enrolled or expected.");
        }

        return new DeviceFilter(
            Q,
            GroupId is { } group ? new DeviceGroupId(group) : null,
            OwnerId is { } owner ? new PersonId(owner) : null,
            listed
        );
    }
}
