using Muster.Kernel.Text;
using Muster.Modules.PolicyHook.Internal;
using Muster.Protocols.OpenId;

namespace Muster.Modules.PolicyHook.Call;

/// <summary>Reads <c>{ "decision": "allow" | "deny" | "ask", "reason": "…" }</c>. Whatever is not quite that is no answer.</summary>
internal static class HookReply
{
    public const int MostBytes = 16 * 1024;
    public const int MostReasonCharacters = 300;
    private const int MostDepth = 8;

    /// <param name="body">May be cut after <see cref="MostBytes"/> and one more.</param>
    public static HookOutcome Read(int status, ReadOnlyMemory<byte> body)
    {
        if (status != 200)
        {
            return HookOutcome.Failed(HookFailure.Status, $"The hook answered {status}; only 200 counts.");
        }

        if (body.Length > MostBytes)
        {
            return Bad($"The answer has more than {MostBytes} bytes.");
        }

        if (StrictJson.ReadObject(body, MostDepth) is not { } fields)
        {
            return Bad("The answer is no JSON object.");
        }

        if (!fields.TryGetText("decision", MostBytes, out var decision) || SaysOf(decision) is not { } says)
        {
            return Bad("\"decision\" is none of allow, deny and ask.");
        }

        return fields.TryGetText("reason", MostBytes, out var reason)
            ? new HookOutcome(says, Reason: ClaimedText.Clean(reason, MostReasonCharacters))
            : Bad("\"reason\" is no text.");
    }

    private static HookSays? SaysOf(string? decision) =>
        decision switch
        {
            "allow" => HookSays.Allow,
            "deny" => HookSays.Deny,
            "ask" => HookSays.Ask,
            _ => null,
        };

    private static HookOutcome Bad(string detail) => HookOutcome.Failed(HookFailure.BadAnswer, detail);
}
