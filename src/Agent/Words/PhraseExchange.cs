using System.Security.Cryptography;
using System.Text.Json;
using Muster.Agent.State;
using Muster.Kernel.Phrases;
using Muster.Protocols.Agent;

namespace Muster.Agent.Words;

/// <summary>
/// This device's half of the words. A secret that may have been shown is worth nothing for another request: whoever knows it could try salts
/// until the words fit.
/// </summary>
internal static class PhraseExchange
{
    /// <summary>The commitment that goes with a call; asking the same again while it waits brings the same, so that it is the same request.</summary>
    /// <param name="waiting">The last request is undecided, as far as this device knows.</param>
    public static string Commit(StateFolder folder, Uri server, EnrollCall call, bool waiting)
    {
        var about = AboutOf(server, call);
        var memory = PhraseFile.Read(folder);
        if (memory is null || (memory.Salt is not null && !(waiting && memory.About == about)))
        {
            memory = new PhraseMemory { Secret = PhraseShare.New().Value, About = about };
            PhraseFile.Write(folder, memory);
        }

        return memory.Share.Commitment.Value;
    }

    /// <summary>The server's share is kept the first time that it is heard, and never taken back.</summary>
    public static void Hear(StateFolder folder, Uri server, EnrollCall call, EnrollAnswer answer, byte[] serverKey)
    {
        if (PhraseFile.Read(folder) is not { } memory || !PhraseShare.TryParse(answer.PhraseSalt, out var salt))
        {
            return;
        }

        if (memory.Salt is null)
        {
            PhraseFile.Write(
                folder,
                memory with
                {
                    About = AboutOf(server, call),
                    RequestId = answer.Id,
                    Salt = salt.Value.Value,
                    ServerKey = serverKey,
                }
            );
        }
        else if (memory.Salt != salt.Value.Value || memory.RequestId != answer.Id)
        {
            PhraseFile.Delete(folder);
        }
    }

    private static string AboutOf(Uri server, EnrollCall call)
    {
        var asked = JsonSerializer.Serialize(
            call with
            {
                PhraseCommitment = null,
                EnrollmentKey = null,
                EnrollmentPassword = null,
            },
            AgentJson.Default.EnrollCall
        );
        return Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{server}\n{asked}")));
    }
}
