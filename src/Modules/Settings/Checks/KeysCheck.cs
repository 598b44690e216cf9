using System.Security.Cryptography;
using Muster.Http.Checks;
using Muster.Modules.Keys;

namespace Muster.Modules.Settings.Checks;

/// <summary>Seals and opens with the key file's key, signs and verifies with the key that devices pin.</summary>
internal sealed class KeysCheck(SecretBox box, KeyRing keys) : IEndpointCheck
{
    private const string Label = "endpoint/check";

    public string Name => "keys";

    public Task<CheckFinding> RunAsync(CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(Find());
    }

    private CheckFinding Find()
    {
        var secret = RandomNumberGenerator.GetBytes(32);
        try
        {
            using var verifier = ECDsa.Create();
            verifier.ImportSubjectPublicKeyInfo(keys.ServerSigningKey.Spki.Span, out _);
            return
                box.TryOpen(Label, box.Seal(Label, secret)).AsSpan().SequenceEqual(secret)
                && verifier.VerifyData(secret, keys.ServerSigningKey.Sign(secret), HashAlgorithmName.SHA256)
                ? CheckFinding.Ok("A secret was sealed and opened, a signature made and verified.")
                : Broken();
        }
        catch (CryptographicException)
        {
            return Broken();
        }
    }

    private static CheckFinding Broken() =>
        CheckFinding.Failed(
            "The keys do not do what they should.",
            "Restart the server; if that does not help, restore the key file from its backup."
        );
}
