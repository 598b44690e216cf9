using Muster.Http;
using Muster.Kernel.Text;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentTimeGrouping.Internal;

namespace Muster.Modules.EnrollmentTimeGrouping.Graph.Groups;

/// <summary>A checked draft of a group.</summary>
/// <param name="Owned">Whether the service principal that puts devices in owns it from the start.</param>
internal sealed record WantedGroup(string Name, string? Description, bool Owned);

/// <summary>Refuses what our groups cannot be, so that no script believes to have made something else.</summary>
internal static class GroupInput
{
    private const int MaxDescription = 500;

    /// <returns>Null when there are faults.</returns>
    public static WantedGroup? Read(GraphGroupDraft body, ServiceIdentities identities, FieldErrors errors)
    {
        var name = PolicyInput.Name(body.DisplayName ?? "", errors, "displayName");
        if (body.Description?.Length > MaxDescription)
        {
            errors.Add("description", $"At most {MaxDescription} characters.");
        }

        Refuse(body.SecurityEnabled == false, "securityEnabled", "Groups of devices are security groups.", errors);
        Refuse(body.MailEnabled == true, "mailEnabled", "Groups of devices have no mail.", errors);
        Refuse(body.IsAssignableToRole == true, "isAssignableToRole", "No roles come with groups of devices.", errors);
        Refuse(
            body.GroupTypes is { Count: > 0 } || body.MembershipRule is not null,
            "groupTypes",
            "Only groups to which devices are assigned are made here; the console gives a group rules.",
            errors
        );
        Refuse(body.Members is { Count: > 0 }, "members@odata.bind", "Devices join when they enroll.", errors);
        var owners = body.Owners ?? [];
        Refuse(
            owners.Any(owner => GraphReference.IdIn(owner) != identities.Provisioning.AppId),
            "owners@odata.bind",
            $"Only the service principal {identities.Provisioning.AppId}; others are added with owners/$ref.",
            errors
        );
        return errors.Any
            ? null
            : new WantedGroup(name, ClaimedText.Clean(body.Description, MaxDescription), owners.Count > 0);
    }

    private static void Refuse(bool fault, string field, string words, FieldErrors errors)
    {
        if (fault)
        {
            errors.Add(field, words);
        }
    }
}
