using Microsoft.AspNetCore.Http.HttpResults;
using Muster.Contracts.Keys;
using Muster.Http;
using Muster.Modules.Keys;

namespace Muster.Modules.KeyRotation.Internal;

internal static class KeyProblems
{
    public static KeyChanged View(string kind, KeyChange.Done done) =>
        new()
        {
            Kind = kind,
            OldKeyId = done.OldId.Length == 0 ? null : done.OldId,
            NewKeyId = done.NewId,
            UsedFrom = done.UsedFrom,
        };

    public static ProblemHttpResult Of(KeyChange.Refused refused) =>
        refused.Reason switch
        {
            KeyRefusal.AlreadyChanging => Problems.Conflict(
                "key_already_changing",
                "A change of this key is under way",
                "A new key of this kind exists already and is not in use everywhere yet. Look at the list of keys, and come back when it is."
            ),
            KeyRefusal.NothingAnnounced => Problems.Conflict(
                "key_not_announced",
                "No new key was announced",
                "Rotate the server-signing key first. Devices then learn of the new key, and afterwards you switch to it."
            ),
            KeyRefusal.TooEarly => Problems.Conflict(
                "key_not_known_yet",
                "Not every node knows the new key yet",
                "The key was announced only just now. Try again in two minutes."
            ),
            KeyRefusal.NoNextKey => Problems.Conflict(
                "key_not_given",
                "This server was given no other key",
                "Name the new key of every node in MUSTER_KEY_FILE_NEXT (or MUSTER_KEY_NEXT, or MUSTER_KEY_PKCS11_NEXT), start the nodes again, and repeat this."
            ),
            KeyRefusal.NodesLackIt => Problems.Conflict(
                "key_missing_on_nodes",
                "A node does not have the new key",
                $"{refused.Number} of the nodes that were heard in the last three minutes were not given the new key. Give it to every node; a node that was stopped is forgotten after three minutes."
            ),
            KeyRefusal.DevicesNotReady => Problems.Conflict(
                "devices_not_ready",
                "Devices do not know the new key yet",
                $"{refused.Number} of the devices that were heard in the last {ServerKeyConfirmations.Lately.Days} days have not confirmed the new key. After the switch they refuse this server until somebody enrolls them again. Wait for them, or force it."
            ),
        };
}
