using System.Collections.Immutable;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.PolicyHook.Call;
using Muster.Modules.PolicyHook.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.PolicyHook.Admit;

/// <summary>What is known of the hook's opinion, to and from the facts that are kept with a decision.</summary>
internal static class HookFacts
{
    private const string Says = "hook_says";
    private const string Nothing = "nothing_yet";
    private const string Failure = "hook_failure";
    private const string Reason = "hook_reason";
    private const string Detail = "hook_detail";
    private const string Owner = "hook_owner";

    public static ImmutableSortedDictionary<string, string> NotAsked { get; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add(Says, Nothing);

    public static ImmutableSortedDictionary<string, string> Of(KeptAnswer kept, OwnerStanding? owner)
    {
        var facts = NotAsked.SetItem(Says, EnumText.Of(kept.Says));
        facts = kept.Failure is { } failure ? facts.Add(Failure, EnumText.Of(failure)) : facts;
        facts = kept.Reason is { } reason ? facts.Add(Reason, reason) : facts;
        facts = kept.Detail is { } detail ? facts.Add(Detail, detail) : facts;
        return owner is { } standing ? facts.Add(Owner, EnumText.Of(standing)) : facts;
    }

    public static bool IsToBeAsked(Evidence evidence) => evidence[Says] == Nothing;

    public static Verdict Judge(Evidence evidence) =>
        EnumText.TryParse<HookFailure>(evidence[Failure], out var failure)
            ? Verdict.Ask(HookFailures.CodeOf(failure.Value))
        : EnumText.TryParse<HookSays>(evidence[Says], out var says) ? Judge(says.Value, evidence[Owner])
        : IsToBeAsked(evidence) ? Verdict.Ask(PolicyHookCodes.NotAsked)
        : Verdict.Abstain;

    private static Verdict Judge(HookSays says, string? owner) =>
        says switch
        {
            HookSays.Deny => Verdict.Deny(PolicyHookCodes.Denied),
            HookSays.Ask => Verdict.Ask(PolicyHookCodes.Asks),
            HookSays.Allow => !EnumText.TryParse<OwnerStanding>(owner, out var standing)
                ? Verdict.Ask(PolicyHookCodes.OwnerMissing)
                : standing.Value switch
                {
                    OwnerStanding.Active or OwnerStanding.Settled => Verdict.Allow(PolicyHookCodes.Allowed),
                    OwnerStanding.Missing => Verdict.Ask(PolicyHookCodes.OwnerMissing),
                    OwnerStanding.Other => Verdict.Ask(PolicyHookCodes.OtherOwner),
                },
        };
}
