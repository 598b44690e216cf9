using System.Text.Json;

namespace Muster.Unit.Vectors;

public sealed class VectorFileTests
{
    /// <summary>With MUSTER_WRITE_VECTORS=1 it writes them first; the theory over the files sees new ones in the next run.</summary>
    [Fact]
    public void Vector_files_are_what_the_generator_makes_but_for_the_randomness_of_signatures()
    {
        if (Environment.GetEnvironmentVariable(VectorFiles.WriteSwitch) == "1")
        {
            VectorKey.WriteMissing();
            VectorFolder.Replace([.. VectorFiles.All()]);
        }

        var made = VectorFiles.All().OrderBy(vector => vector.Name, StringComparer.Ordinal).ToList();

        VectorFolder.Names().ShouldBe(made.Select(vector => vector.Name));
        foreach (var vector in made)
        {
            Print(VectorFolder.Read(vector.Name)).ShouldBe(Print(vector));
        }
    }

    private static string Print(Vector vector)
    {
        var bare = vector with
        {
            // The second signature of a rotation is over the first.
            NewSignatureBase = vector.NewSignatureBase?.Split('\n')[^1],
            Request = vector.WithHeader("signature", null).Request,
            Answer = vector.Answer is { } answer
                ? answer with
                {
                    Headers = new(answer.Headers) { ["signature"] = "" },
                }
                : null,
        };
        return JsonSerializer.Serialize(bare, Vector.Json);
    }
}
