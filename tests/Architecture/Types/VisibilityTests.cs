using Microsoft.EntityFrameworkCore;
using Muster.Architecture.Support;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.People;
using Muster.Storage;
using Muster.Storage.Jobs;
using Muster.Storage.Model;

namespace Muster.Architecture.Types;

public sealed class VisibilityTests
{
    private static readonly string[] InternalWords = ["Endpoint", "Endpoints", "Verb", "Job", "Json", "Log", "Model"];

    /// <summary>What is one of these is asked for by that name; nobody has to know its own.</summary>
    private static readonly Type[] InternalKinds =
    [
        typeof(IVersioned),
        typeof(IModelPart),
        typeof(IPreparation),
        typeof(IJobHandler),
        typeof(IRecurringJob),
        typeof(IAdmissionRule),
        typeof(IPlacement),
        typeof(IDependents),
    ];

    [Fact]
    public void Namespaces_called_internal_have_no_public_types()
    {
        Visible(type => type.Namespace!.Split('.').Contains("Internal")).ShouldBeEmpty(); // written types have one
    }

    [Fact]
    public void Modules_show_public_types_in_their_top_folder_and_their_public_faces_only()
    {
        Product
            .Modules.SelectMany(Product.Written)
            .Where(type => type.IsVisible)
            .Where(type => type.Namespace != type.Assembly.GetName().Name)
            .Where(type => !PublicFaces.Namespaces.Contains(type.Namespace!)) // written types have one
            .Select(type => type.FullName)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Endpoints_verbs_and_jobs_of_modules_are_internal()
    {
        Visible(type => Product.Modules.Contains(type.Assembly) && HasInternalWord(type.Name)).ShouldBeEmpty();
    }

    [Fact]
    public void Implementations_of_a_seam_are_internal()
    {
        Visible(type => type.IsClass && Array.Exists(InternalKinds, kind => kind.IsAssignableFrom(type)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Rows_of_tables_are_internal()
    {
        var model = new ModelBuilder();
        foreach (var part in Product.Types.Where(type => type.IsClass && typeof(IModelPart).IsAssignableFrom(type)))
        {
            ((IModelPart)Activator.CreateInstance(part)!).Build(model); // a class has a constructor
        }

        var rows = model.Model.GetEntityTypes().Select(entity => entity.ClrType).ToList();

        rows.ShouldNotBeEmpty();
        rows.Where(row => row.IsVisible).ShouldBeEmpty();
    }

    [Fact]
    public void Programs_have_no_public_types()
    {
        Visible(type => type.Assembly.GetName().Name is "Muster.Server" or "muster" or "muster-agent" or "muster-sim")
            .ShouldBeEmpty();
    }

    private static bool HasInternalWord(string name) =>
        Array.Exists(InternalWords, word => name.EndsWith(word, StringComparison.Ordinal));

    private static IEnumerable<string?> Visible(Func<Type, bool> which) =>
        Product.Types.Where(type => type.IsVisible && which(type)).Select(type => type.FullName);
}
