using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.EnrollmentTimeGrouping.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentTimeGrouping.Graph.Policies;

/// <summary>A policy of Graph in our own words.</summary>
internal static class DraftReader
{
    private const string AnyName = "-";
    private const int MostAssignments = 100;

    public static DevicePreparationPolicyDraft Whole(GraphPolicyDraft body, FieldErrors errors)
    {
        if (body.Technologies != GraphPolicies.Technology)
        {
            errors.Add(
                "technologies",
                $"{GraphPolicies.Technology}: only policies for device preparation are made here."
            );
        }

        if (body.Platforms is not (null or GraphPolicies.Platform))
        {
            errors.Add("platforms", $"{GraphPolicies.Platform}.");
        }

        var template = body.TemplateReference?.TemplateId;
        if (template is not (TemplateIds.UserDriven or TemplateIds.Automatic))
        {
            errors.Add(
                "templateReference.templateId",
                $"{TemplateIds.UserDriven}, or {TemplateIds.Automatic} for automatic mode."
            );
        }

        var mode = EnumText.Of(
            template == TemplateIds.Automatic ? PreparationMode.Automatic : PreparationMode.UserDriven
        );
        var draft = SettingReader.Read(
            body.Settings ?? [],
            new DevicePreparationPolicyDraft
            {
                Name = body.Name ?? "",
                Description = body.Description,
                Mode = mode,
            },
            errors
        );
        if (draft.Mode != mode)
        {
            errors.Add("settings", $"{SettingIds.DeploymentType} does not fit the template.");
        }

        return draft;
    }

    /// <returns>What is changed; null when there are faults.</returns>
    public static Func<PolicyContent, PolicyContent>? Part(GraphPolicyDraft body, PolicyInput input, FieldErrors errors)
    {
        var draft = new DevicePreparationPolicyDraft { Name = body.Name ?? AnyName, Description = body.Description };
        if (body.Settings is { } settings)
        {
            draft = SettingReader.Read(settings, draft, errors);
        }

        if (input.Read(draft, errors) is not { } wanted)
        {
            return null;
        }

        return before =>
            before with
            {
                Name = body.Name is null ? before.Name : wanted.Name,
                Description = body.Description is null ? before.Description : wanted.Description,
                Mode = draft.Mode is null ? before.Mode : wanted.Mode,
                Settings = body.Settings is null
                    ? before.Settings
                    : wanted.Settings with
                    {
                        WhenGroupFails = before.Settings.WhenGroupFails,
                    },
            };
    }

    /// <summary>Only groups of people can be assigned: others would be assigned to nobody, or to everybody.</summary>
    public static IReadOnlyList<UserGroupId> Groups(AssignPolicy body, FieldErrors errors)
    {
        var groups = new List<UserGroupId>();
        foreach (var target in (body.Assignments ?? []).Select(assignment => assignment.Target))
        {
            if (
                target is not { Type: GraphAssignmentTarget.GroupType }
                || !Guid.TryParse(target.GroupId, out var group)
            )
            {
                errors.Add(
                    "assignments",
                    $"Each has a target of type {GraphAssignmentTarget.GroupType} with a groupId."
                );
            }
            else if (target.DeviceAndAppManagementAssignmentFilterType is not (null or "none"))
            {
                errors.Add("assignments", "There are no assignment filters here; rules of the policy do that.");
            }
            else
            {
                groups.Add(new UserGroupId(group));
            }
        }

        if (body.Assignments is null)
        {
            errors.Add("assignments", "A list, empty to assign nobody.");
        }

        if (groups.Count > MostAssignments)
        {
            errors.Add("assignments", $"At most {MostAssignments}.");
        }

        return [.. groups.Distinct()];
    }
}
