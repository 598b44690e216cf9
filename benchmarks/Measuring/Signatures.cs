using System.Security.Cryptography;
using Muster.Protocols.HttpSignatures;

namespace Muster.Benchmarks.Measuring;

/// <summary>What nobody can go below: one signature checked and one made, as the server does both.</summary>
internal sealed class Signatures : IDisposable
{
    private const int SignatureBaseBytes = 330; // as long as that of a check-in
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly VerificationKey known;
    private readonly byte[] text = RandomNumberGenerator.GetBytes(SignatureBaseBytes);
    private readonly byte[] signature;
    private readonly Meter meter = new(Environment.ProcessId, database: null);

    public Signatures()
    {
        known = VerificationKey.TryImport(key.ExportSubjectPublicKeyInfo())!; // a key of P-256 is accepted
        signature = key.SignData(text, HashAlgorithmName.SHA256);
    }

    public Task<Figure> VerifyAsync(TimeSpan time) =>
        MeasureAsync(
            time,
            () =>
            {
                if (!known.Verify(text, signature))
                {
                    throw new CryptographicException("Our own signature does not verify.");
                }
            }
        );

    public Task<Figure> SignAsync(TimeSpan time) =>
        MeasureAsync(time, () => key.SignData(text, HashAlgorithmName.SHA256));

    public void Dispose()
    {
        key.Dispose();
        known.Dispose();
    }

    private Task<Figure> MeasureAsync(TimeSpan time, Action operation) =>
        meter.MeasureAsync(() =>
            Loop.RunAsync(
                workers: 1,
                time,
                _ =>
                {
                    operation();
                    return Task.CompletedTask;
                }
            )
        );
}
