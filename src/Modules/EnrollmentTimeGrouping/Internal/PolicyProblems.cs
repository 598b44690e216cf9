using Microsoft.AspNetCore.Http.HttpResults;
using Muster.Http;
using Muster.Modules.Devices;

namespace Muster.Modules.EnrollmentTimeGrouping.Internal;

internal static class PolicyProblems
{
    public static ProblemHttpResult NotFound() => Problems.NotFound("device preparation policy");

    /// <param name="outcome">A refusal.</param>
    public static ProblemHttpResult Of(PolicyOutcome outcome, string name) =>
        outcome.Refusal!.Value switch // called with refusals only
        {
            PolicyRefusal.NotFound => NotFound(),
            PolicyRefusal.VersionChanged => IfMatch.Moved(outcome.Policy!), // it was read
            PolicyRefusal.NameTaken => Problems.Conflict(
                "device_preparation_policy_name_taken",
                "The name is taken",
                "Another policy has this name, whatever the case. Choose another one.",
                outcome.Policy
            ),
            PolicyRefusal.LimitReached => Problems.Conflict(
                "limit_reached",
                "There are as many policies as there can be",
                $"There are at most {PolicyRoom.Most} device preparation policies. Delete one that nothing needs, or assign an existing one to more people."
            ),
            PolicyRefusal.GroupInvalid => GroupInvalid(outcome.Fault!.Value, name), // it came with the refusal
            PolicyRefusal.UserGroupNotFound => Problems.Conflict(
                "user_group_not_found",
                "No such user group",
                "One of the user groups does not exist any more. Look at them as they are now, then choose again.",
                outcome.Policy
            ),
            PolicyRefusal.ContentNotFound => Problems.Conflict(
                "content_not_found",
                "An app or a script is not there",
                "One of the apps or scripts does not exist any more. Look at them as they are now, then choose again.",
                outcome.Policy
            ),
            PolicyRefusal.GroupNameTaken => Problems.Conflict(
                "group_name_taken",
                "The name is taken",
                "Another device group has this name, whatever the case. Choose another one.",
                outcome.Policy
            ),
        };

    /// <summary>The words of the original where a group of the right kind cannot take devices, then what to do; its own code is the code here.</summary>
    private static ProblemHttpResult GroupInvalid(GroupFault fault, string name) =>
        Problems.Conflict(
            FaultCode.Of(fault),
            $"Failed to update security group device preparation setting: Updating security group for device preparation setting {name} failed.",
            $"There was a problem with the device security group for {name}. Check the group meets the requirements. {Remedy(fault)}"
        );

    public static string Remedy(GroupFault fault) =>
        fault switch
        {
            GroupFault.SecurityGroupNotFound =>
                "There is no such device group: choose another one, or create one here.",
            GroupFault.SecurityGroupNotInCallerScope =>
                "It is none of the groups that you may manage: choose one of yours.",
            GroupFault.NotSecurityGroup => "It is a group of people: choose a group of devices.",
            GroupFault.NotStaticSecurityGroup =>
                "Its members follow from rules, which would take the devices out again: take the rules away, or choose a group to which devices are assigned.",
            GroupFault.FirstPartyAppNotAnOwner =>
                "The service identity that puts devices into it is not one of its owners: add EnrollmentProvisioner as owner.",
            GroupFault.Unknown => "Why is not known.",
        };
}
