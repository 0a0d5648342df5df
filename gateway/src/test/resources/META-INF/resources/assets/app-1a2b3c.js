console.log("tests")
