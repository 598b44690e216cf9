using Muster.Http;
using Muster.Kernel.Ids;

namespace Muster.Modules.EnrollmentTimeGrouping.Graph.Targets;

/// <summary>The one group that a call names: both actions take a list, a policy has one.</summary>
internal static class OneTarget
{
    /// <param name="field">What the caller calls the list.</param>
    /// <returns>Null when there are faults.</returns>
    public static DeviceGroupId? Read(
        IReadOnlyList<string?>? ids,
        bool rightType,
        string type,
        string field,
        FieldErrors errors
    )
    {
        if (ids is not [var text])
        {
            errors.Add(
                field,
                "Exactly one: devices join one group with a policy. clearEnrollmentTimeDeviceMembershipTarget takes it away."
            );
            return null;
        }

        if (!rightType)
        {
            errors.Add(field, $"The targetType has to be {type}.");
        }

        if (Guid.TryParse(text, out var id))
        {
            return errors.Any ? null : new DeviceGroupId(id);
        }

        errors.Add(field, "The id of a group is a GUID.");
        return null;
    }
}
