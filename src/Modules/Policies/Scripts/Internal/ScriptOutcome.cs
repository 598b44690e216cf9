using Muster.Contracts.Policies;
using Muster.Modules.Policies.SecondPerson.Internal;

namespace Muster.Modules.Policies.Scripts.Internal;

/// <param name="Refusal">Null when it was done, or waits.</param>
/// <param name="Script">As it is now, if there is one.</param>
/// <param name="Waiting">The proposal that it became.</param>
internal sealed record ScriptWritten(ScriptRefusal? Refusal, Script? Script, StoredProposal? Waiting);

internal enum ScriptRefusal
{
    NotFound,
    VersionChanged,
    NameTaken,
    TooMany,
    TooManyProposals,

    /// <summary>A blueprint holds it.</summary>
    InBlueprint,

    /// <summary>The text was sealed with a key that this server does not have.</summary>
    Sealed,
}
